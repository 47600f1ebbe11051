import { useEffectEvent, useLayoutEffect } from 'react'
import { pressedKey } from './pressed-key.ts'
import { singleKeys } from './single-keys.ts'

const typingFields = 'input:not([type=checkbox]), textarea, select, [contenteditable]'

/**
 * Whether a key that is pressed is meant for the page: nobody types, or composes a letter, which takes a
 * field too; and no dialog is open.
 */
export const isPageFree = () =>
  !document.activeElement?.closest(typingFields) && !document.querySelector('dialog[open]')

/**
 * Runs `action` on one of these keys, which are written as in `aria-keyshortcuts`: "j k Control+k",
 * where Control also means ⌘. Never while somebody types or a dialog is open; a single key only where
 * those are on. `repeated`: the key is held down.
 */
export function useShortcut(keys: string, action: (key: string, repeated: boolean) => void) {
  const run = useEffectEvent(action)
  // As soon as the page can be seen, so that no key that is pressed then is lost.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const key = pressedKey(event)
      if (
        !keys.split(' ').includes(key) ||
        event.altKey ||
        // Some keyboards have ? and / under it.
        (event.shiftKey && /[a-z]$/.test(key)) ||
        (key.length === 1 && singleKeys.read() === 'off') ||
        !isPageFree()
      ) {
        return
      }
      event.preventDefault()
      run(key, event.repeat)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [keys])
}
