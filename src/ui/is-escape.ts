import type { KeyboardEvent } from 'react'

/**
 * Whether Escape was pressed for the field itself. While a letter is being composed, it is for that
 * alone: neither a search is emptied, which browsers do by themselves, nor a dialog left.
 */
export function isEscape(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape') return false
  const { isComposing } = event.nativeEvent
  if (isComposing) event.preventDefault()
  return !isComposing
}
