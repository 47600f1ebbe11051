import { Icon } from './Icon.tsx'
import styles from './Field.module.css'

type SelectProps<T extends string> = {
  /** Seen beside the choice, and the accessible name. */
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

export function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  return (
    <span className={`${styles.field} ${styles.select}`}>
      <span className={styles.caption} aria-hidden="true">
        {label}
      </span>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </span>
  )
}
