import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Checkbox.module.css'

type CheckboxProps = Omit<ComponentProps<'input'>, 'type' | 'className'> & {
  label: string
  /** Why it is asked for; read aloud after the label. */
  children?: ReactNode
}

/** One thing to say yes to. */
export function Checkbox({ label, children, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={styles.checkbox}>
      <input
        id={id}
        type="checkbox"
        aria-describedby={children === undefined ? undefined : `${id}-why`}
        {...rest}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {children !== undefined && <div id={`${id}-why`}>{children}</div>}
      </div>
    </div>
  )
}
