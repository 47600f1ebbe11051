import { type ReactNode, useId } from 'react'
import styles from './Switch.module.css'

type SwitchProps = {
  label: string
  on: boolean
  onChange: (on: boolean) => void
  /** What it is for, or what it does. */
  children: ReactNode
}

/** What is on or off at once, without a button that would say so. */
export function Switch({ label, on, onChange, children }: SwitchProps) {
  const id = useId()
  return (
    <div className={styles.switch}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="checkbox"
        // Whether it is on is told by the box itself (ARIA in HTML, "checkbox").
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
        role="switch"
        checked={on}
        aria-describedby={`${id}-why`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <p id={`${id}-why`}>{children}</p>
    </div>
  )
}
