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

/** The place of a row in some order or other. */
const placeIn = ({ age }: Row, order: number) => (age * age * order) % 1499

/** A list that changes while it is read: `happen` is called after each answer, of `most` rows. */
function server(
  rows: Row[],
  happen: (rows: Row[], answers: number) => void = () => {},
  most = Infinity,
) {
  const ranges: Range[] = []
  return {
    ranges,
    fetchRange: ({ offset, limit }: Range): Promise<Page<Row>> => {
      ranges.push({ offset, limit })
      const end = offset + Math.min(limit, most)
      const page = { rows: rows.slice(offset, end), hasNext: end < rows.length }
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

  test('passes over rows without a value in front, about as many as there are', async () => {
    for (const nulls of [0, 1490, 1700]) {
      const { ranges, fetchRange } = server(numbered(3000))
      const options = { fetchRange, nulls, isNull: ({ age }: Row) => age < 1500 }
      const { names, sure } = await readAll({ ...options, first: 100 })
      expect(names).toEqual(namesOf(numbered(1500, 1500)))
      expect(sure).toBe(true)
      expect(ranges.length).toBeLessThan(7)
    }
  })

  test('ends at rows without a value that come last', async () => {
    const { ranges, fetchRange } = server(numbered(3000))
    const { names } = await readAll({ fetchRange, nulls: 1500, isNull: ({ age }) => age >= 1500 })
    expect(names).toEqual(namesOf(numbered(1500)))
    expect(ranges).toHaveLength(2)
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

  test.each([100, 10, 2])(
    'one that goes leaves no gap where the API gives %i at once',
    async (most) => {
      const all = numbered(250)
      const { names, sure } = await readAll(
        server([...all], (rows, answers) => answers === 1 && rows.splice(1, 1), most),
      )
      expect(names).toEqual(namesOf(all))
      expect(sure).toBe(true)
    },
  )

  test('a row without a value that comes first ends nothing', async () => {
    const all = numbered(1500)
    const come = { ...numbered(1, 9000)[0], name: '', age: -1 } as Row
    const { names, sure } = await readAll({
      ...server([...all], (rows, answers) => {
        // So that it has to go back to where the other one stands.
        if (answers === 1) rows.splice(0, 980, come)
      }),
      isNull: ({ age }) => age < 0,
    })
    expect(names).toEqual(namesOf(all))
    expect(sure).toBe(true)
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
    const { ranges, fetchRange } = server(numbered(500))
    const { names, sure } = await readAll({
      fetchRange: async (range) => ({ ...(await fetchRange(range)), hasNext: true }),
    })
    expect(names).toHaveLength(500)
    expect(sure).toBe(false)
    expect(ranges.length).toBeLessThan(15)
  })

  test('rows in another order at each answer may not be all', async () => {
    const { names, sure } = await readAll(
      server(numbered(1500), (rows, answers) =>
        rows.sort((a, b) => placeIn(a, answers) - placeIn(b, answers)),
      ),
    )
    expect(names.length).toBeLessThan(1500)
    expect(sure).toBe(false)
  })

  test.each([
    [[990], [995]],
    [[1000], []],
    [[999], []],
    [[979, 980], []],
    [[998, 999, 1000, 1001], [1002]],
    [[0, 1499], [997]],
  ])('rows %j without a name, and %j with one, are counted once each', async (nameless, named) => {
    const all = numbered(1500)
    const fetchRange = ({ offset, limit }: Range) => {
      const rows = all.map((row) =>
        nameless.includes(row.age) ? bad(null) : named.includes(row.age) ? bad(row.name) : row,
      )
      return Promise.resolve({
        rows: rows.slice(offset, offset + limit),
        hasNext: offset + limit < rows.length,
      })
    }
    const { names, unread, sure } = await readAll({ fetchRange })
    expect(names).toHaveLength(1500 - nameless.length - named.length)
    expect(unread).toBe(nameless.length + named.length)
    expect(sure).toBe(true)
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
