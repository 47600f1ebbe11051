import { useState } from 'react'
import { Button, IconButton } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { chosenColumns } from '../chosen-columns.ts'
import { repositoryColumns } from '../repository-columns.tsx'
import styles from './ColumnsDialog.module.css'

const others = repositoryColumns.slice(1)
const usual = others.map(({ id }) => id)

/** Which columns the list has, and in what order. What is set holds at once, in every tab. */
export function ColumnsDialog({ onClose }: { onClose: () => void }) {
  const shown = chosenColumns.use().map(({ id }) => id)
  // What is left out keeps its place for as long as this is open.
  const [order, setOrder] = useState(() => [
    ...shown.slice(1),
    ...usual.filter((id) => !shown.includes(id)),
  ])
  const [said, setSaid] = useState('')
  const keep = (ids: readonly string[], isShown: (id: string) => boolean) => {
    setOrder([...ids])
    chosenColumns.choose(ids.filter(isShown).join())
  }
  const move = (id: string, by: 1 | -1) => {
    const place = order.indexOf(id) + by
    const rest = order.filter((other) => other !== id)
    const moved = [...rest.slice(0, place), id, ...rest.slice(place)]
    keep(moved, (other) => shown.includes(other))
    // Behind the name.
    const column = moved.filter((other) => shown.includes(other)).indexOf(id) + 2
    setSaid(
      shown.includes(id)
        ? `${headerOf(id)} is now column ${column}.`
        : `${headerOf(id)} was moved ${by < 0 ? 'up' : 'down'}, and is not shown.`,
    )
  }
  return (
    <Dialog title="Columns" onClose={onClose}>
      <p className={styles.note}>The name always stands first. Kept in this browser.</p>
      <ul className={styles.columns}>
        {order.map((id, place) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={shown.includes(id)}
                onChange={(event) => {
                  const { checked } = event.target
                  keep(order, (other) => (other === id ? checked : shown.includes(other)))
                }}
              />
              {headerOf(id)}
            </label>
            <IconButton
              icon="up"
              label={`Move ${headerOf(id)} up`}
              aria-disabled={place === 0 || undefined}
              onClick={() => {
                if (place > 0) move(id, -1)
              }}
            />
            <IconButton
              icon="chevron"
              label={`Move ${headerOf(id)} down`}
              aria-disabled={place === order.length - 1 || undefined}
              onClick={() => {
                if (place < order.length - 1) move(id, 1)
              }}
            />
          </li>
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <Button
        onClick={() => {
          keep(usual, () => true)
          setSaid('All columns are shown in their usual order.')
        }}
      >
        Reset
      </Button>
    </Dialog>
  )
}

const headerOf = (id: string) => others.find((column) => column.id === id)?.header ?? id
