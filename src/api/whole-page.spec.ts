import { expect, test } from 'vitest'
import { fetchWholePage, type Range } from './whole-page.ts'

const row = (index: number) => ({ key: `row ${index}` })

/** A list of `count` rows, cut by an API that gives `most` of them at a time. */
function listOf(count: number, most: number) {
  const ranges: Range[] = []
  const fetchPart = ({ offset, limit }: Range) => {
    ranges.push({ offset, limit })
    const given = Math.max(0, Math.min(limit, most, count - offset))
    const rows = Array.from({ length: given }, (_, index) => row(offset + index))
    return Promise.resolve({ rows, hasNext: offset + given < count })
  }
  return { ranges, fetchPart }
}

const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key)
const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => `row ${first + index}`)

test('a full page takes one request', async () => {
  const { ranges, fetchPart } = listOf(120, 1000)
  const page = await fetchWholePage({ page: 2, limit: 50 }, fetchPart)
  expect(keys(page.rows)).toEqual(rowsFrom(50, 50))
  expect(page.hasNext).toBe(true)
  expect(ranges).toEqual([{ offset: 50, limit: 50 }])
})

test('a page shorter than asked for is the last, and takes one request', async () => {
  const { ranges, fetchPart } = listOf(70, 1000)
  const page = await fetchWholePage({ page: 2, limit: 50 }, fetchPart)
  expect(keys(page.rows)).toEqual(rowsFrom(50, 20))
  expect(page.hasNext).toBe(false)
  expect(ranges).toHaveLength(1)
})

test('what an API with a lower maximum holds back is asked for as well', async () => {
  const { ranges, fetchPart } = listOf(1000, 100)
  const page = await fetchWholePage({ page: 3, limit: 250 }, fetchPart)
  expect(keys(page.rows)).toEqual(rowsFrom(500, 250))
  expect(page.hasNext).toBe(true)
  expect(ranges).toEqual([
    { offset: 500, limit: 250 },
    { offset: 600, limit: 150 },
    { offset: 700, limit: 50 },
  ])
})

test('the list may end within the page', async () => {
  const { fetchPart } = listOf(130, 100)
  const page = await fetchWholePage({ page: 1, limit: 250 }, fetchPart)
  expect(keys(page.rows)).toEqual(rowsFrom(0, 130))
  expect(page.hasNext).toBe(false)
})

test.each([
  ['always the same rows', [row(0), row(1)]],
  ['no row at all', []],
])('an API that gives %s and promises more is not asked for ever', async (_, rows) => {
  let times = 0
  const page = await fetchWholePage({ page: 1, limit: 50 }, () => {
    times += 1
    return Promise.resolve({ rows, hasNext: true })
  })
  expect(keys(page.rows)).toEqual(keys(rows))
  expect(page.hasNext).toBe(true)
  expect(times).toBeLessThanOrEqual(2)
})

test('rows beyond the page belong to the next one', async () => {
  const page = await fetchWholePage({ page: 1, limit: 2 }, () =>
    Promise.resolve({ rows: [row(0), row(1), row(2)], hasNext: false }),
  )
  expect(keys(page.rows)).toEqual(rowsFrom(0, 2))
  expect(page.hasNext).toBe(true)
})
