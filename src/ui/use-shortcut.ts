import { useEffectEvent, useLayoutEffect } from 'react'

const typingFields = 'input, textarea, select, [contenteditable]'

/** Runs `action` on a single key, but never while somebody types or a dialog is open. */
export function useShortcut(key: string, action: () => void) {
  const run = useEffectEvent(action)
  // As soon as the page can be seen, so that no key that is pressed then is lost.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(typingFields)) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [key])
}
