import { useId } from 'react'
import styles from './RadioGroup.module.css'

type RadioGroupProps<T extends string> = {
  /** Seen beside the choices, and the accessible name. */
  label: string
  value: T
  options: readonly T[]
  onChange: (value: T) => void
}

/** One of a few words. A dialog that holds it begins at the one that is chosen. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { label, value, options, onChange } = props
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            data-first-focus={option === value || undefined}
            onChange={() => onChange(option)}
          />
          {option}
        </label>
      ))}
    </fieldset>
  )
}
