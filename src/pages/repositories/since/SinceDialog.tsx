import { type ReactNode, useState } from 'react'
import { Link } from '#components/Link.tsx'
import type { ListState } from '#components/list-state.ts'
import { RepositoryName } from '#components/RepositoryName.tsx'
import { printListAddress } from '#components/rows-per-page.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { paths } from '#lib/paths.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { opensHere } from '#ui/opens-here.ts'
import { ScrollList } from '#ui/ScrollList.tsx'
import { Switch } from '#ui/Switch.tsx'
import type { Answer } from '../look.ts'
import { sinceLastTime } from '../looks.ts'
import type { Comparison } from './comparison.ts'
import { endLook, forgetLooks, lookAnew } from './end-look.ts'
import { sentence } from './since-words.ts'
import styles from './SinceDialog.module.css'

type SinceDialogProps = {
  registryId: string
  search: ListSearch
  answer: Answer | null
  comparison: Comparison | null
  onClose: () => void
}

/** Which repositories are new, gone or worse, and whether anything is compared at all. */
export function SinceDialog(props: SinceDialogProps) {
  const { registryId, search, answer, comparison, onClose } = props
  const { on } = sinceLastTime.use()
  const [said, setSaid] = useState('')
  const row = (name: string, extra?: ReactNode) => {
    const state: ListState = { list: printListAddress(search) }
    return (
      <li key={name}>
        <Link
          to={paths.repository(registryId, name)}
          state={state}
          onClick={(event) => {
            if (opensHere(event)) onClose()
          }}
        >
          <RepositoryName name={name} />
        </Link>
        {extra}
      </li>
    )
  }
  return (
    <Dialog title="Since last time" onClose={onClose}>
      <div className={styles.since}>
        {comparison ? (
          <>
            <p>{sentence(comparison)}</p>
            <Names title="New in this view" rows={comparison.fresh.map((name) => row(name))} />
            <Names
              title="Worse"
              rows={comparison.worse.map(({ name, was, is }) =>
                row(name, <span className={styles.words}>{` ${is}, was ${was}`}</span>),
              )}
            />
            <Names
              title="No longer in this view"
              note="Deleted, or not one of these any more."
              rows={(comparison.gone ?? []).map((name) => row(name))}
            />
            {answer && (
              <p>
                <Button
                  onClick={() => {
                    setSaid(endLook(registryId, search, answer) ? 'Marked as seen.' : notMarked)
                  }}
                >
                  Mark as seen
                </Button>
              </p>
            )}
          </>
        ) : (
          <p>
            {on
              ? 'There is nothing to compare this view with yet. Your next visit is compared with what you see now, if this browser keeps it.'
              : 'Nothing more is kept, and nothing compared. What was seen before stays until it is forgotten.'}
          </p>
        )}
        <Switch label="Compare with the last time" on={on} onChange={lookAnew}>
          This browser keeps the names, severities and times of the rows that you see, and what you
          searched for, of up to 50 views. Nothing of it leaves this computer. Half an hour without
          a look at a view begins a new visit.
        </Switch>
        <p>
          <Button
            onClick={() => {
              forgetLooks()
              setSaid('Forgotten.')
            }}
          >
            Forget all that was seen
          </Button>
        </p>
        <p role="status" className={styles.words}>
          {said}
        </p>
      </div>
    </Dialog>
  )
}

const notMarked =
  'Not marked: this browser could not keep these rows, or has not seen those before them.'

type NamesProps = { title: string; note?: string; rows: readonly ReactNode[] }

const Names = ({ title, note, rows }: NamesProps) =>
  rows.length > 0 && (
    <section>
      <h3>{title}</h3>
      {note !== undefined && <p className={styles.words}>{note}</p>}
      <ScrollList label={title} className={styles.names}>
        {rows}
      </ScrollList>
    </section>
  )
