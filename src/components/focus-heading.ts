/**
 * Moves the focus to the heading of the page, from where a screen reader reads on: after a
 * navigation, or when what had the focus has gone.
 */
export const focusHeading = () =>
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })

/** The same, where the focus has gone with what had it: a keyboard would start from the top. */
export function keepFocus() {
  if (document.activeElement === document.body) focusHeading()
}
