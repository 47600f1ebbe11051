import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { sawWishForRest } from '#api/pressure.ts'
import { isPageFree } from '#ui/use-shortcut.ts'
import { Palette } from '../palette/Palette.tsx'
import { moveToRow } from './row-focus.ts'
import { toggleRow } from './select-row.ts'
import { ShortcutSheet } from './ShortcutSheet.tsx'

/** Who holds a key down runs over rows: nothing of theirs is asked for ahead, for so long, in ms. */
const rest = 100

/**
 * Does what a key of the frame stands for; `show` puts a dialog on the page, or takes it away. A key
 * that is held down moves on and does nothing else again.
 */
export function press(key: string, repeated: boolean, show: (dialog: ReactNode) => void): void {
  // While this file came, another key may have opened a dialog, or the reader begun to type.
  if (!isPageFree()) return
  // Thirty rows a second are not about to be opened.
  if (repeated) sawWishForRest(new Date(Date.now() + rest))
  const close = () => show(null)
  // At once: keys that have waited for this file with this one come next, and must find it open.
  const open = (dialog: ReactNode) => flushSync(() => show(dialog))
  const openPalette = () => open(<Palette onClose={close} />)
  if (key === 'j') return moveToRow(1)
  if (key === 'k') return moveToRow(-1)
  if (repeated) return
  if (key === 'x') return toggleRow()
  if (key === '?') return open(<ShortcutSheet onClose={close} onPalette={openPalette} />)
  openPalette()
}
