import { closePopover } from '#ui/close-popover.ts'

/*
 * Works on whatever table the page shows, by its markup: a page knows nothing of the keys, and the keys
 * know nothing of what the rows are.
 */

/** What takes the focus for each row: its link, or what discloses more of it. Others have none. */
const leaders = () =>
  [...document.querySelectorAll('main tbody tr')].flatMap(
    (row) => row.querySelector<HTMLElement>('th :is(a, summary)') ?? [],
  )

/** The row that has the focus, wherever in it; null where none has. */
export const focusedRow = () =>
  document.activeElement?.closest<HTMLElement>('main tbody tr') ?? null

/**
 * Moves the focus to the row below, or above: at either end it stays. Where no row has the focus, to the
 * first in sight, or the last.
 */
export function moveToRow(step: 1 | -1): void {
  const all = leaders()
  const here = all.findIndex((leader) => focusedRow()?.contains(leader))
  const leader = here < 0 ? firstInSight(all, step) : all[here + step]
  if (!leader) return
  closePopover()
  leader.focus({ preventScroll: true })
  // The browser would put it in the middle of the window at each step.
  leader.closest('tr')?.scrollIntoView({ block: 'nearest' })
}

/** Seen from above, or from below; the first of all where none is in sight. */
function firstInSight(all: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const top = document.querySelector('main thead')?.getBoundingClientRect().bottom ?? 0
  const { scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const bottom = window.innerHeight - (parseFloat(scrollPaddingBottom) || 0)
  const isInSight = (leader: HTMLElement) => {
    const box = leader.getBoundingClientRect()
    return box.top >= Math.max(top, 0) && box.bottom <= bottom
  }
  return (step === 1 ? all.find(isInSight) : all.findLast(isInSight)) ?? all[0]
}
