import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type TextFieldProps = Omit<ComponentProps<'input'>, 'className'> & {
  label: ReactNode
  /** What is wrong with the text, if something is. */
  problem?: string | null
  /** What else to know of it; null for nothing now. Where it is given, both are read aloud as they come. */
  note?: string | null
  /** Where a dialog begins. */
  'data-first-focus'?: boolean
}

/** A labelled line of text: a name, a password, a word to confirm. */
export function TextField({ label, problem = null, note, ...rest }: TextFieldProps) {
  const id = useId()
  const hint = problem ?? note ?? null
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
          aria-describedby={hint === null ? undefined : `${id}-hint`}
          {...rest}
        />
      </span>
      {(hint !== null || note !== undefined) && (
        <span
          id={`${id}-hint`}
          role={note === undefined ? undefined : 'status'}
          className={problem === null ? styles.hint : `${styles.hint} ${styles.problem}`}
        >
          {hint}
        </span>
      )}
    </div>
  )
}
