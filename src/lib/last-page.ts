/** Where a page lies: beyond the end, the last one with rows, or before the last. */
export type PagePlace = 'beyond' | 'last' | 'before'

/**
 * The last page with rows, found from a page beyond the end where no total is told: strides back,
 * each twice as long as the one before, then halves what is left. The usual case, one page too
 * far, takes one request; a thousand pages too far take about twenty. Answers 1 for no rows at all.
 */
export async function findLastPage(
  beyond: number,
  placeOf: (page: number) => Promise<PagePlace>,
): Promise<number> {
  let low = 1
  let high = beyond
  for (let stride = 1; ; stride *= 2) {
    const page = Math.max(1, high - stride)
    const place = await placeOf(page)
    if (place === 'last' || (page === 1 && place === 'beyond')) return page
    if (place === 'before') {
      low = page
      break
    }
    high = page
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const place = await placeOf(middle)
    if (place === 'last') return middle
    if (place === 'before') low = middle
    else high = middle
  }
  return low
}
