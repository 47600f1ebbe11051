/**
 * Moves the focus to the heading of the page, from where a screen reader reads on: after a
 * navigation, or when what had the focus has gone.
 */
export const focusHeading = () =>
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
