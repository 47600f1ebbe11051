import { type ReactNode, useState } from 'react'
import { showToast } from '#ui/toast-store.ts'
import { useShortcut } from '#ui/use-shortcut.ts'
import { loadShortcuts } from './load-pages.ts'

/** One for all keys, so that they come in the order in which they were pressed. */
let file: ReturnType<typeof loadShortcuts> | undefined

/**
 * The keys that are the same on every page. What they do comes in a file of its own when one is
 * pressed, which is then handed on. Gives the dialog that one has opened, and `press` for a button that
 * does the same as a key.
 */
export function useShortcuts() {
  const [dialog, show] = useState<ReactNode>(null)
  const press = (key: string, repeated = false) =>
    void (file ??= loadShortcuts()).then(
      (shortcuts) => shortcuts.press(key, repeated, show),
      () => {
        file = undefined
        if (!repeated)
          showToast('The keys do nothing: a part of the dashboard did not arrive.', 'failure')
      },
    )
  useShortcut('j k x ? Control+k', press)
  return { dialog, press }
}
