import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { isTooLong, longestName } from '#lib/list-search.ts'
import { closePopover } from '#ui/close-popover.ts'
import { Icon } from '#ui/Icon.tsx'
import { isEscape } from '#ui/is-escape.ts'
import { useSingleKeys } from '#ui/single-keys.ts'
import { useShortcut } from '#ui/use-shortcut.ts'
import styles from './RepositoryFilters.module.css'

/** How long typing pauses before it is searched for, in ms. */
const pause = 150

/** Keyboards of Android compose whole words, in any alphabet: there, a search would wait for a space. */
const composesAll = /Android/.test(navigator.userAgent)

type SearchBoxProps = {
  /** The name in the address. */
  name: string
  /** While true, no pause searches: it must not call back a reader who has opened a row. */
  held: boolean
  onSearch: (name: string) => void
}

/**
 * The search by name. What is typed is a draft until it is searched for, and so is a letter that is
 * being composed. A change of the address from outside (Back, a link) is adopted; the echo of our
 * own search is not, so that no answer ever eats a keystroke. What is too long to be found stays as
 * it is, with a word about that.
 */
export function SearchBox({ name, held, onSearch }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(name)
  const [sent, setSent] = useState(name)
  const [seen, setSeen] = useState(name)
  const [composing, setComposing] = useState(false)
  const [wasHeld, setWasHeld] = useState(held)
  if (held !== wasHeld) {
    setWasHeld(held)
    // A row was opened before our own search had landed: that is a draft again, and nobody's change.
    if (held) {
      setSeen(name)
      setSent(name)
    }
  } else if (name !== seen) {
    setSeen(name)
    if (name !== sent) {
      setSent(name)
      setDraft(name)
    }
  }

  const wanted = draft.trim()
  const tooLong = isTooLong(wanted)
  const problem = useId()
  const search = (text: string) => {
    if (text === sent || isTooLong(text)) return
    setSent(text)
    onSearch(text)
  }
  const searchAfterPause = useEffectEvent((text: string) => {
    // It may have been given up since: a timer outlives what is drawn by a moment.
    if (text === wanted && !held && !composing) search(text)
  })
  useEffect(() => {
    if (held || composing) return
    const timer = setTimeout(() => searchAfterPause(wanted), pause)
    return () => clearTimeout(timer)
  }, [wanted, held, composing])

  useShortcut('/', () => {
    closePopover()
    input.current?.focus()
  })
  const singleKeys = useSingleKeys()

  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault()
        search(wanted)
      }}
    >
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label="Search by name"
        aria-keyshortcuts={singleKeys ? '/' : undefined}
        placeholder="Search by name"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={tooLong || undefined}
        aria-describedby={tooLong ? problem : undefined}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onCompositionStart={() => setComposing(!composesAll)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (!isEscape(event)) return
          event.preventDefault()
          setDraft('')
          search('')
        }}
      />
      {singleKeys && <kbd aria-hidden="true">/</kbd>}
      <span id={problem} role="status" className={styles.problem}>
        {tooLong && `Not searched for: a name has at most ${longestName} characters.`}
      </span>
    </form>
  )
}
