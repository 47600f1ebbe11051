import { type SyntheticEvent, useLayoutEffect, useRef } from 'react'

/**
 * What a dialog takes to be a modal one for as long as it is rendered; the browser keeps the focus
 * inside and gives it back to where it was afterwards. It begins at what has `data-first-focus`, else
 * at the first thing that takes it. `onLeave` is called when the reader wants to leave it; the caller
 * decides what is shown, since a dialog that closed by itself would be out of step.
 */
export function useModal(onLeave: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  // Closed while it is still in the document: a dialog that is taken out open keeps the focus lost.
  useLayoutEffect(() => {
    const element = ref.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => element?.close()
  }, [])
  return {
    ref,
    // Holds the focus itself when what had it has gone.
    tabIndex: -1,
    onCancel: (event: SyntheticEvent) => {
      event.preventDefault()
      onLeave()
    },
    // A browser asks first only where the reader has done something since the last time.
    onClose: ({ currentTarget }: SyntheticEvent<HTMLDialogElement>) => {
      if (!currentTarget.open) onLeave()
    },
  }
}
