import { useId, useState } from 'react'
import { mostDays, parseDays } from '#lib/list-search.ts'
import { isEscape } from '#ui/is-escape.ts'
import styles from './DaysField.module.css'

/**
 * The number of days that a view looks back. What is typed is looked for with Enter, or on leaving. A
 * change from outside (Back, a link) is adopted, the echo of what was typed here is not.
 */
export function DaysField({ days, onDays }: { days: number; onDays: (days: number) => void }) {
  const id = useId()
  const [draft, setDraft] = useState(String(days))
  const [sent, setSent] = useState(days)
  const [seen, setSeen] = useState(days)
  if (days !== seen) {
    setSeen(days)
    if (days !== sent) {
      setSent(days)
      setDraft(String(days))
    }
  }
  const wanted = parseDays(draft.trim())
  const take = () => {
    if (wanted === null || wanted === days) return
    setSent(wanted)
    onDays(wanted)
  }
  return (
    <form
      className={styles.days}
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <label htmlFor={id}>Days</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={draft}
        aria-invalid={wanted === null || undefined}
        aria-describedby={wanted === null ? `${id}-problem` : undefined}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (isEscape(event)) setDraft(String(days))
        }}
      />
      <span id={`${id}-problem`} role="status" className={styles.problem}>
        {wanted === null && `A whole number from 1 to ${mostDays}`}
      </span>
    </form>
  )
}
