import { focusedRow } from './row-focus.ts'

const boxIn = (row: HTMLElement) => row.querySelector<HTMLInputElement>('input[type=checkbox]')

/** Where rows can be selected, the page offers it; while they are being selected, it is unavailable. */
const beginButton = () =>
  [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
    ({ textContent }) => textContent === 'Select',
  )

const isAvailable = (button: HTMLElement) => button.ariaDisabled !== 'true'

let waiting: MutationObserver | null = null

/**
 * Selects the row that has the focus, or leaves it out. Where rows are not being selected yet, that
 * begins, and the row is selected as soon as the boxes are there.
 */
export function toggleRow(): void {
  waiting?.disconnect()
  const row = focusedRow()
  const box = row && boxIn(row)
  if (box) return box.click()
  const begin = beginButton()
  if (!row || !begin) return
  if (isAvailable(begin)) begin.click()
  waiting = new MutationObserver((changes, observer) => {
    const come = boxIn(row)
    // It could not begin, or the reader has gone on.
    const givenUp = isAvailable(begin) && changes.some(({ target }) => target === begin)
    if (!come && !givenUp && row.isConnected) return
    observer.disconnect()
    if (come && !come.checked) come.click()
  })
  waiting.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-disabled'],
  })
}
