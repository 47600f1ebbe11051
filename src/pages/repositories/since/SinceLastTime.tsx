import { useDeferredValue, useEffect, useRef, useSyncExternalStore } from 'react'
import { type ListSearch, viewQuery } from '#lib/list-search.ts'
import { Button } from '#ui/Button.tsx'
import type { Answer } from '../look.ts'
import { taskStore } from '../task-store.ts'
import type { Comparison } from './comparison.ts'
import { sentence, shortWords, sinceWords } from './since-words.ts'
import { SinceDialog } from './SinceDialog.tsx'
import styles from './SinceLastTime.module.css'

type SinceLastTimeProps = {
  registryId: string
  search: ListSearch
  /** The rows that are shown; null while there are none. */
  answer: Answer | null
  /** Null where there is nothing to compare them with. */
  comparison: Comparison | null
}

function closeSince() {
  if (taskStore.read() === 'since') taskStore.set(null)
}

/** What is new, gone or worse since the view was last looked at: in few words, and more on demand. */
export function SinceLastTime(props: SinceLastTimeProps) {
  const { search, comparison } = props
  const task = useSyncExternalStore(taskStore.subscribe, taskStore.read)
  // Back, to another view, of which the window that is open says nothing.
  const view = viewQuery(search)
  const before = useRef(view)
  useEffect(() => {
    if (before.current !== view) closeSince()
    before.current = view
  }, [view])
  // A region that is there before its words is heard.
  const said = useDeferredValue(comparison ? sentence(comparison) : '', '')
  return (
    <span className={styles.words}>
      {comparison && (
        <Button tone="quiet" onClick={() => taskStore.set('since')}>
          {shortWords(comparison)} <span className={styles.when}>{sinceWords(comparison)}</span>
        </Button>
      )}
      <span role="status" aria-label="Since last time" className="visually-hidden">
        {said}
      </span>
      {task === 'since' && <SinceDialog {...props} onClose={closeSince} />}
    </span>
  )
}
