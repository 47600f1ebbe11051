import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type TextFieldProps = Omit<ComponentProps<'input'>, 'className'> & {
  label: ReactNode
  /** What is wrong with the text, if something is. */
  problem?: string | null
  /** Where a dialog begins. */
  'data-first-focus'?: boolean
}

/** A labelled line of text: a name, a password, a word to confirm. */
export function TextField({ label, problem = null, ...rest }: TextFieldProps) {
  const id = useId()
  return (
    <div className={styles.block}>
      <label htmlFor={id}>{label}</label>
      <span className={styles.field}>
        <input
          id={id}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          {...rest}
        />
      </span>
      {problem !== null && (
        <span id={`${id}-problem`} className={styles.hint}>
          {problem}
        </span>
      )}
    </div>
  )
}
