import { useLayoutEffect, useRef } from 'react'

/**
 * Opens a dialog as long as it is rendered; the browser keeps the focus inside and gives it back to where
 * it was afterwards. It begins at what has `data-first-focus`, else at the first thing that takes it.
 */
export function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  // Closed while it is still in the document: a dialog that is taken out open keeps the focus lost.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => element?.close()
  }, [])
  return dialog
}
