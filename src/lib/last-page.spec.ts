import { describe, expect, test } from 'vitest'
import { findLastPage } from './last-page.ts'

/** A list with this many pages, and how often it was asked. */
function listOf(pages: number) {
  let asked = 0
  return {
    placeOf: (page: number) => {
      asked += 1
      if (page > pages) return Promise.resolve('beyond' as const)
      return Promise.resolve(page === pages ? ('last' as const) : ('before' as const))
    },
    asked: () => asked,
  }
}

describe('findLastPage', () => {
  test.each([
    [2, 1],
    [3, 1],
    [7, 6],
    [900, 24],
    [42_949_672, 2000],
    [5, 4],
    [1000, 999],
    [1000, 2],
  ])('from page %d finds the last of %d', async (beyond, pages) => {
    expect(await findLastPage(beyond, listOf(pages).placeOf)).toBe(pages)
  })

  test('answers page 1 when there are no rows at all', async () => {
    expect(await findLastPage(900, listOf(0).placeOf)).toBe(1)
  })

  test('asks once when the page is one too far, and seldom when it is far away', async () => {
    const near = listOf(23)
    await findLastPage(24, near.placeOf)
    expect(near.asked()).toBe(1)
    const far = listOf(24)
    await findLastPage(100_000, far.placeOf)
    expect(far.asked()).toBeLessThan(40)
  })
})
