/**
 * Moves the focus to the heading of the page, from where a screen reader reads on: after a
 * navigation, or when what had the focus has gone. Where a dialog is open, to the dialog.
 */
export function focusHeading() {
  const place =
    document.querySelector<HTMLElement>('dialog[open]') ?? document.querySelector<HTMLElement>('h1')
  place?.focus({ preventScroll: true })
}

/** The same, where the focus has gone with what had it: a keyboard would start from the top. */
export function keepFocus() {
  if (document.activeElement === document.body) focusHeading()
}
