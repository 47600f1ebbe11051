import { useState } from 'react'
import { ownViews, useOwnViews } from '#components/own-views.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { isSameView, mostOwnViews, type OwnView } from '#lib/own-views.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { takeFocus } from '#ui/take-focus.ts'
import {
  hasView,
  withMoved,
  withName,
  withoutView,
  withView,
  withViewAt,
} from './change-own-views.ts'
import styles from './OwnViewsDialog.module.css'
import { OwnViewItem } from './OwnViewItem.tsx'
import { SaveView } from './SaveView.tsx'

type OwnViewsDialogProps = { registryId: string; search: ListSearch; onClose: () => void }

/** What was taken out last, and how many of all views stood before it. */
type Deleted = { view: OwnView; place: number }

type Landing = { name: string; on: 'link' | 'rename' }

/** Gives the list a name, and changes the views that have one. What is set holds at once, in every tab. */
export function OwnViewsDialog({ registryId, search, onClose }: OwnViewsDialogProps) {
  const views = useOwnViews(registryId)
  const [said, setSaid] = useState('')
  const [deleted, setDeleted] = useState<Deleted | null>(null)
  // Where the focus goes from what it was on, which is no more.
  const [landing, setLanding] = useState<Landing | null>(null)

  const keep = (changed: readonly OwnView[], words: string) => {
    const kept = ownViews.choose(JSON.stringify(changed))
    setSaid(kept ? words : `${words} ${notKept}`)
    setDeleted(null)
    setLanding(null)
  }
  const remove = (view: OwnView) => {
    const all = ownViews.readAnew()
    const place = all.findIndex((other) => isSameView(other, view))
    if (place < 0) return setSaid(isGone(view))
    keep(withoutView(all, view), `Deleted “${view.name}”.`)
    setDeleted({ view, place })
  }
  const restore = ({ view, place }: Deleted) => {
    const all = ownViews.readAnew()
    if (hasView(all, view)) return setSaid(`Another view is called “${view.name}” by now.`)
    if (all.length >= mostOwnViews) return setSaid(`There are ${mostOwnViews} others by now.`)
    keep(withViewAt(all, view, place), `“${view.name}” is back.`)
    setLanding({ name: view.name, on: 'link' })
  }
  const move = (view: OwnView, by: 1 | -1) => {
    const all = ownViews.readAnew()
    if (!hasView(all, view)) return setSaid(isGone(view))
    const changed = withMoved(all, view, by)
    const ofRegistry = changed.filter((other) => other.registryId === view.registryId)
    const place = ofRegistry.findIndex((other) => isSameView(other, view)) + 1
    keep(changed, `“${view.name}” is now number ${place} of ${ofRegistry.length}.`)
  }
  const rename = (view: OwnView, name: string): boolean => {
    const all = ownViews.readAnew()
    const renamed = { ...view, name }
    const taken = !isSameView(renamed, view) && hasView(all, renamed)
    if (taken || !hasView(all, view)) {
      // Where it is taken, the field says it too: it has heard of the other one by now.
      setSaid(taken ? `“${name}” exists already.` : isGone(view))
      return false
    }
    keep(withName(all, view, name), `“${view.name}” is now called “${name}”.`)
    setLanding({ name, on: 'rename' })
    return true
  }

  return (
    <Dialog wide title="Your views" onClose={onClose}>
      <p className={styles.note}>Of this registry. Kept in this browser.</p>
      <SaveView
        registryId={registryId}
        search={search}
        views={views}
        onSave={(view, replaces) =>
          keep(
            withView(ownViews.readAnew(), view),
            replaces ? `“${view.name}” holds this list now.` : `Saved as “${view.name}”.`,
          )
        }
      />
      <div className={styles.said}>
        <p role="status">{said}</p>
        {deleted && (
          <Button key={deleted.view.name} ref={takeFocus} onClick={() => restore(deleted)}>
            Undo
          </Button>
        )}
      </div>
      {views.length === 0 ? (
        <p className={styles.note}>None is saved yet.</p>
      ) : (
        <ul className={styles.views} aria-label="Your views">
          {views.map((view) => (
            <OwnViewItem
              key={view.name}
              view={view}
              views={views}
              focus={landing?.name === view.name ? landing.on : null}
              onOpen={onClose}
              onMove={(by) => move(view, by)}
              onRename={(name) => rename(view, name)}
              onDelete={() => remove(view)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

const isGone = ({ name }: OwnView) => `“${name}” is not there any more.`

const notKept = 'This browser does not keep it: it holds until this page is closed.'
