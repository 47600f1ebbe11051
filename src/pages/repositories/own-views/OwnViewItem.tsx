import { useState } from 'react'
import { Link } from '#components/Link.tsx'
import { parseListSearch } from '#lib/list-search.ts'
import type { OwnView } from '#lib/own-views.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { opensHere } from '#ui/opens-here.ts'
import { takeFocus } from '#ui/take-focus.ts'
import { searchWords } from './own-view-words.ts'
import styles from './OwnViewsDialog.module.css'
import { RenameView } from './RenameView.tsx'

type OwnViewItemProps = {
  view: OwnView
  /** Those of its registry, in their order. */
  views: readonly OwnView[]
  /** What of it takes the focus when it comes, if something does. */
  focus: 'link' | 'rename' | null
  onOpen: () => void
  onMove: (by: 1 | -1) => void
  /** False where it cannot have that name. */
  onRename: (name: string) => boolean
  onDelete: () => void
}

/** One of the reader's views: what it holds, and what can be done with it. */
export function OwnViewItem(props: OwnViewItemProps) {
  const { view, views, focus, onOpen, onMove, onRename, onDelete } = props
  const [renaming, setRenaming] = useState<'never' | 'now' | 'over'>('never')
  const { name } = view
  const isFirst = view === views[0]
  const isLast = view === views.at(-1)
  if (renaming === 'now')
    return (
      <li>
        <RenameView
          view={view}
          views={views}
          onRename={(wanted) => {
            if (onRename(wanted)) setRenaming('over')
          }}
          onCancel={() => setRenaming('over')}
        />
      </li>
    )
  return (
    <li>
      <div className={styles.what}>
        <Link
          ref={focus === 'link' ? takeFocus : undefined}
          to={{ search: view.query }}
          dir="auto"
          onClick={(event) => {
            if (opensHere(event)) onOpen()
          }}
        >
          {name}
        </Link>
        <p className={styles.note}>{searchWords(parseListSearch(view.query))}</p>
      </div>
      <div className={styles.actions}>
        {views.length > 1 && (
          <>
            <IconButton
              icon="up"
              label={`Move “${name}” up`}
              aria-disabled={isFirst || undefined}
              onClick={() => {
                if (!isFirst) onMove(-1)
              }}
            />
            <IconButton
              icon="chevron"
              label={`Move “${name}” down`}
              aria-disabled={isLast || undefined}
              onClick={() => {
                if (!isLast) onMove(1)
              }}
            />
          </>
        )}
        <Button
          ref={focus === 'rename' || renaming === 'over' ? takeFocus : undefined}
          tone="quiet"
          aria-label={`Rename “${name}”`}
          onClick={() => setRenaming('now')}
        >
          Rename
        </Button>
        <Button tone="quiet" aria-label={`Delete “${name}”`} onClick={onDelete}>
          Delete
        </Button>
      </div>
    </li>
  )
}
