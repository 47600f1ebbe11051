import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/Button.tsx'
import { pressedKey } from '#ui/pressed-key.ts'
import { useLate } from '#ui/use-late.ts'
import { useModal } from '#ui/use-modal.ts'
import { usePressBeside } from '#ui/use-press-beside.ts'
import { useCloseOnLeave } from '../shortcuts/use-close-on-leave.ts'
import type { PaletteEntry } from './palette-entry.ts'
import { foundWords } from './palette-words.ts'
import { PaletteResults } from './PaletteResults.tsx'
import { usePaletteGroups } from './use-palette-groups.ts'
import { wantedPlace } from './wanted-place.ts'
import styles from './Palette.module.css'

/** For how long a search is not spoken of, in ms: most have their answer by then. */
const patience = 600

/**
 * Leads anywhere by a few letters: a combobox over a list of pages, views, registries, repositories
 * and colour schemes (WAI-ARIA, "combobox"). Nothing of it is kept.
 */
export function Palette({ onClose }: { onClose: () => void }) {
  const modal = useModal(onClose)
  const pressBeside = usePressBeside(onClose)
  const id = useId()
  const [text, setText] = useState('')
  const [activeId, setActiveId] = useState<string | null>(null)
  // Enter was pressed before there was anything to open: it is for the answer to this text.
  const [entered, setEntered] = useState(false)
  const { groups, searching } = usePaletteGroups(text.trim())
  const entries = groups.flatMap((group) => group.entries)
  // What comes later goes before nothing: Enter takes what was in force when the reader saw it.
  const active = entries.find((entry) => entry.id === activeId) ?? entries[0]
  if (active && active.id !== activeId) setActiveId(active.id)
  const failures = entries.filter(({ aside }) => aside === 'failed').length
  const more = entries.some(({ aside }) => aside === 'more')
  const results = entries.filter(({ aside }) => aside === undefined).length
  const late = useLate(searching, patience)
  useCloseOnLeave(onClose)

  const optionId = (entry: PaletteEntry) => `${id}-${entries.indexOf(entry)}`
  const activeOption = active && optionId(active)
  useEffect(() => {
    if (activeOption) document.getElementById(activeOption)?.scrollIntoView({ block: 'nearest' })
  }, [activeOption])

  const takeEnter = useEffectEvent(() => {
    if (!active || active.aside === 'failed') return
    onClose()
    active.act()
  })
  const answered = entered && !searching
  useEffect(() => {
    if (answered) takeEnter()
  }, [answered])

  function choose(entry: PaletteEntry) {
    setEntered(false)
    // What could not be read is asked for again in its place.
    if (entry.aside !== 'failed') onClose()
    entry.act()
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (event.nativeEvent.isComposing || altKey || shiftKey) return
    if (ctrlKey || metaKey) {
      if (pressedKey(event) !== 'Control+k') return
      // Or the page would hear the key that has closed it, and open it anew.
      event.stopPropagation()
      if (!event.repeat) onClose()
    } else if (key === 'Enter') {
      // Held down, it is what opened this.
      if (event.repeat) return event.preventDefault()
      if (active) choose(active)
      else if (searching) setEntered(true)
    } else {
      const place = active ? entries.indexOf(active) : -1
      const wanted = wantedPlace(key, place, entries.length)
      if (wanted === null) return
      const to = entries[wanted]
      if (to) setActiveId(to.id)
    }
    event.preventDefault()
  }

  return (
    <dialog
      {...modal}
      {...pressBeside}
      aria-label="Go to"
      className={styles.palette}
      closedby="closerequest"
    >
      <div className={styles.field}>
        <Icon name="search" />
        <input
          data-first-focus
          role="combobox"
          aria-label="Go to a page, repository or registry"
          aria-expanded={entries.length > 0}
          aria-controls={entries.length > 0 ? `${id}-list` : undefined}
          aria-autocomplete="list"
          aria-activedescendant={activeOption}
          placeholder="Go to a page, repository or registry"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setActiveId(null)
            setEntered(false)
          }}
          onKeyDown={onKeyDown}
        />
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      {entries.length > 0 && (
        <PaletteResults
          id={`${id}-list`}
          groups={groups}
          active={active}
          optionId={optionId}
          onPoint={(entry) => setActiveId(entry.id)}
          onChoose={choose}
        />
      )}
      <div className={styles.foot}>
        <p role="status">
          {(!searching || late || entered) &&
            foundWords({ text: text.trim(), results, failures, more, searching })}
        </p>
        <p aria-hidden="true" className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> move <kbd>Enter</kbd> open <kbd>Esc</kbd> close
        </p>
      </div>
    </dialog>
  )
}
