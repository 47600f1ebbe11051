import { describe, expect, test } from 'vitest'
import { insertRows, type Sorting, sortRows } from './ordering.ts'

type Row = { name: string; at: number | null }

const rows: readonly Row[] = [
  { name: 'c', at: 3 },
  { name: 'a', at: 3 },
  { name: 'never', at: null },
  { name: 'old', at: 1 },
]
const added: readonly Row[] = [
  { name: 'b', at: 3 },
  { name: 'newest', at: 9 },
  { name: 'also never', at: null },
  { name: 'oldest', at: 0 },
]

describe.each([
  { descending: false, nulls: 'first' },
  { descending: false, nulls: 'last' },
  { descending: true, nulls: 'first' },
  { descending: true, nulls: 'last' },
] as const)('$descending, nulls $nulls', (how) => {
  const sorting: Sorting<Row> = { key: ({ at }) => at, tie: ({ name }) => name, ...how }

  test('rows that are put in stand where sorting has them', () => {
    expect(insertRows(sortRows(rows, sorting), added, sorting)).toEqual(
      sortRows([...rows, ...added], sorting),
    )
  })

  test('nothing put in changes nothing', () => {
    const sorted = sortRows(rows, sorting)
    expect(insertRows(sorted, [], sorting)).toEqual(sorted)
    expect(insertRows([], rows, sorting)).toEqual(sorted)
  })
})
