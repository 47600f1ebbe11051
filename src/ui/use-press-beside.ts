import { type MouseEvent, useRef } from 'react'

type OfDialog = MouseEvent<HTMLDialogElement>

/**
 * What a modal dialog takes to hear of a press beside it, as `closedby="any"` does (HTML, "The dialog
 * element"), but not of the second one of a double click: that was meant for what has opened the dialog,
 * or for a button that is no longer there.
 */
export function usePressBeside(onPress: () => void) {
  const began = useRef(false)
  return {
    // Who selects text may well let go beside it.
    onMouseDown: (event: OfDialog) => {
      began.current = isBeside(event)
      // The focus stays where it is.
      if (began.current) event.preventDefault()
    },
    onClick: (event: OfDialog) => {
      if (began.current && isBeside(event) && event.detail === 1) onPress()
    },
  }
}

function isBeside({ target, currentTarget, clientX, clientY }: OfDialog): boolean {
  if (target !== currentTarget) return false
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}
