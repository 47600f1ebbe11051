import { describe, expect, test } from 'vitest'
import type { Range } from '../whole-page.ts'
import type { Page } from '../wire/rows.ts'
import { walkOrder } from './order-walk.ts'

type Row = { kind: 'row'; key: string; name: string; age: number }

const numbered = (count: number, from = 0): Row[] =>
  Array.from({ length: count }, (_, index) => {
    const name = String(from + index).padStart(6, '0')
    return { kind: 'row', key: name, name, age: from + index }
  })

/** A list that changes while it is read: `happen` is called after each answer. */
function server(rows: Row[], happen: (rows: Row[], answers: number) => void = () => {}) {
  const ranges: Range[] = []
  return {
    ranges,
    fetchRange: ({ offset, limit }: Range): Promise<Page<Row>> => {
      ranges.push({ offset, limit })
      const page = {
        rows: rows.slice(offset, offset + limit),
        hasNext: offset + limit < rows.length,
      }
      happen(rows, ranges.length)
      return Promise.resolve(page)
    },
  }
}

async function readAll(options: Parameters<typeof walkOrder<Row>>[0]) {
  const walk = walkOrder(options)
  const names: string[] = []
  let unread = 0
  for (let steps = 1; ; steps += 1) {
    const step = await walk({})
    names.push(...step.rows.map(({ name }) => name))
    unread += step.unread
    if (step.end) return { names, unread, sure: step.sure, steps }
  }
}

const bad = (name: string | null) =>
  ({ kind: 'unreadable', key: 'unreadable', name, problem: 'a problem' }) as const

const namesOf = (rows: readonly Row[]) => rows.map(({ name }) => name)

function missing(wanted: readonly string[], names: readonly string[]) {
  const known = new Set(names)
  return wanted.filter((name) => !known.has(name))
}

describe('a list at rest', () => {
  test.each([0, 1, 999, 1000, 1001, 2500])('%i rows are read once each', async (count) => {
    const { names, sure } = await readAll(server(numbered(count)))
    expect(names).toEqual(namesOf(numbered(count)))
    expect(sure).toBe(true)
  })

  test('steps are of 1000 rows, of which few are read twice', async () => {
    const { ranges, fetchRange } = server(numbered(2500))
    await readAll({ fetchRange, first: 100 })
    expect(ranges).toEqual([
      { offset: 0, limit: 100 },
      { offset: 80, limit: 1000 },
      { offset: 1060, limit: 1000 },
      { offset: 2040, limit: 1000 },
    ])
  })

  test('ends in front of the first row that is of no interest', async () => {
    const { ranges, fetchRange } = server(numbered(5000))
    const { names } = await readAll({ fetchRange, isEnd: ({ age }) => age >= 1200 })
    expect(names).toEqual(namesOf(numbered(1200)))
    expect(ranges).toHaveLength(2)
  })

  test('passes over what stands before', async () => {
    const { fetchRange } = server(numbered(3000))
    // Too few were passed over, or too many: nothing is missed, and nothing told that was not asked for.
    for (const start of [1490, 1700]) {
      const { names, sure } = await readAll({
        fetchRange,
        start,
        isBefore: ({ age }) => age < 1500,
      })
      expect(names).toEqual(namesOf(numbered(1500, 1500)))
      expect(sure).toBe(true)
    }
  })
})

describe('a list that changes', () => {
  test('rows that go move the others up, and none is missed', async () => {
    const all = numbered(5000)
    const gone = new Set<string>()
    const { names, sure } = await readAll(
      server([...all], (rows, answers) => {
        // Few at first, then more than are read twice.
        for (const row of rows.splice(10, answers * 7)) gone.add(row.name)
      }),
    )
    const kept = namesOf(all).filter((name) => !gone.has(name))
    expect(missing(kept, names)).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect(sure).toBe(true)
  })

  test('rows that come move the others down, and none is told twice', async () => {
    const { names } = await readAll(
      server(numbered(3000, 1000), (rows) =>
        rows.unshift(...numbered(30, Number(rows[0]?.name) - 30)),
      ),
    )
    expect(missing(namesOf(numbered(3000, 1000)), names)).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test('rows that go faster than they are read are said to be missing, perhaps', async () => {
    const { sure, names } = await readAll(server(numbered(90_000), (rows) => rows.splice(0, 1200)))
    expect(sure).toBe(false)
    expect(new Set(names).size).toBe(names.length)
  })

  test('the end may move to before where the next step begins', async () => {
    const all = numbered(1100)
    const { names, sure } = await readAll(
      server([...all], (rows, answers) => {
        if (answers === 1) rows.splice(0, 300)
      }),
    )
    expect(names).toEqual(namesOf(all))
    expect(sure).toBe(true)
  })
})

describe('a server that does not keep to the contract', () => {
  test('the same rows for every offset are no endless list', async () => {
    const rows = numbered(1000)
    const { names, sure } = await readAll({
      fetchRange: () => Promise.resolve({ rows, hasNext: true }),
    })
    expect(names).toHaveLength(1000)
    expect(sure).toBe(false)
  })

  test('a promise of more that brings nothing is no endless list', async () => {
    const { fetchRange } = server(numbered(500))
    const { names, sure } = await readAll({
      fetchRange: async (range) => ({ ...(await fetchRange(range)), hasNext: true }),
    })
    expect(names).toHaveLength(500)
    expect(sure).toBe(false)
  })

  test('rows that cannot be read are counted once', async () => {
    const all = numbered(1500)
    const fetchRange = ({ offset, limit }: Range) => {
      const rows = all.map((row) =>
        row.age === 990 ? bad(null) : row.age === 995 ? bad(row.name) : row,
      )
      return Promise.resolve({
        rows: rows.slice(offset, offset + limit),
        hasNext: offset + limit < rows.length,
      })
    }
    const { names, unread } = await readAll({ fetchRange })
    expect(names).toHaveLength(1498)
    expect(unread).toBe(2)
  })
})

test('a step that failed is made again', async () => {
  const { fetchRange } = server(numbered(2500))
  let failures = 0
  const walk = walkOrder<Row>({
    fetchRange: (range) => {
      failures += 1
      return failures % 2 === 0 ? Promise.reject(new Error('no answer')) : fetchRange(range)
    },
  })
  const names: string[] = []
  for (let end = false; !end;) {
    const step = await walk({}).catch(() => null)
    names.push(...(step?.rows.map(({ name }) => name) ?? []))
    end = step?.end ?? false
  }
  expect(names).toEqual(namesOf(numbered(2500)))
})
