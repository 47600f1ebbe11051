/**
 * Moves the focus to the heading of the page, from where a screen reader reads on: after a
 * navigation, or when what had the focus has gone. Where a dialog is open, to the dialog.
 */
export function focusHeading() {
  const place =
    document.querySelector<HTMLElement>('dialog[open]') ?? document.querySelector<HTMLElement>('h1')
  place?.focus({ preventScroll: true })
}

/**
 * From now on, does so whenever what had the focus is taken out of the page: a button that goes with its
 * purpose, a row that a refresh takes away. A keyboard would start from the top.
 */
export function keepFocus(): void {
  let focused: EventTarget | null = null
  document.addEventListener('focusin', ({ target }) => {
    focused = target
  })
  document.addEventListener('focusout', ({ target }) => {
    queueMicrotask(() => {
      const left = target instanceof Element && target.isConnected
      // Who has pressed an empty place has nothing to be called back from. A window that is left keeps
      // what has the focus.
      if (left && target === focused && target !== document.activeElement) focused = null
    })
  })
  new MutationObserver(() => {
    const gone = focused instanceof Element && !focused.isConnected
    if (gone && document.activeElement === document.body) focusHeading()
  }).observe(document.body, { childList: true, subtree: true })
}
