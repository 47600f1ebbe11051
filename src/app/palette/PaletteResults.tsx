import type { PaletteEntry, PaletteGroup } from './palette-entry.ts'
import styles from './Palette.module.css'

type PaletteResultsProps = {
  id: string
  groups: readonly PaletteGroup[]
  active: PaletteEntry | undefined
  optionId: (entry: PaletteEntry) => string
  onPoint: (entry: PaletteEntry) => void
  onChoose: (entry: PaletteEntry) => void
}

/** The list of the combobox, which keeps the focus: the pointer takes it from nothing. */
export function PaletteResults(props: PaletteResultsProps) {
  const { id, groups, active, optionId, onPoint, onChoose } = props
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label="Results"
      className={styles.results}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ title, entries }) => (
        <div key={title} role="group" aria-label={title}>
          <div aria-hidden="true" className={styles.group}>
            {title}
          </div>
          {entries.map((entry) => (
            // The keys are those of the combobox.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={entry.id}
              id={optionId(entry)}
              role="option"
              tabIndex={-1}
              aria-selected={entry === active}
              className={
                entry.aside === 'failed' ? `${styles.option} ${styles.failed}` : styles.option
              }
              onPointerMove={() => onPoint(entry)}
              onClick={() => onChoose(entry)}
            >
              <span>{entry.label ?? entry.title}</span>
              {entry.detail !== undefined && <small> {entry.detail}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
