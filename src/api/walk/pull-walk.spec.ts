import { describe, expect, test } from 'vitest'
import type { Range } from '../whole-page.ts'
import type { Page } from '../wire/rows.ts'
import { walkByPull } from './pull-walk.ts'

type Row = { kind: 'row'; key: string; lastPulledAt: Date | null }

type Nulls = 'first' | 'last'

const made = (count: number, from: number, time?: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    kind: 'row',
    key: String(from + index),
    lastPulledAt: time === undefined ? null : new Date(time - index),
  }))

/** A list by last pull, that changes. The clock goes on by one with each pull. */
function registry(nulls: Nulls, pulledCount: number, neverCount: number) {
  let clock = 1_000_000
  let pulled = made(pulledCount, 0, clock)
  let never = made(neverCount, pulledCount)
  let last = pulledCount + neverCount
  const remove = (...gone: string[]) => {
    const keys = new Set(gone)
    pulled = pulled.filter(({ key }) => !keys.has(key))
    never = never.filter(({ key }) => !keys.has(key))
  }
  const rows = () => (nulls === 'first' ? [...never, ...pulled] : [...pulled, ...never])
  return {
    rows,
    keys: () => rows().map(({ key }) => key),
    remove,
    pull: (...keys: string[]) => {
      remove(...keys)
      for (const key of keys) {
        clock += 1
        pulled.unshift({ kind: 'row', key, lastPulledAt: new Date(clock) })
      }
    },
    push: (place: number) => {
      never.splice(place, 0, ...made(1, last))
      last += 1
    },
  }
}

type Registry = ReturnType<typeof registry>

/** Reads it all; `happen` is called after each answer, of `most` rows. */
async function readAll(list: Registry, happen: (answers: number) => void = () => {}, most = 1000) {
  const offsets: number[] = []
  const walk = walkByPull<Row>({
    fetchRange: ({ offset, limit }: Range): Promise<Page<Row>> => {
      offsets.push(offset)
      const rows = list.rows()
      const end = offset + Math.min(limit, most)
      const page = { rows: rows.slice(offset, end), hasNext: end < rows.length }
      happen(offsets.length)
      return Promise.resolve(page)
    },
    nameOf: ({ key }) => key,
  })
  const told = new Map<string, Row>()
  for (;;) {
    const step = await walk({})
    for (const row of step.rows) told.set(row.key, row)
    if (step.end) return { told, sure: step.sure, offsets }
  }
}

const missing = (wanted: readonly string[], told: ReadonlyMap<string, Row>) =>
  wanted.filter((key) => !told.has(key))

describe('a list at rest', () => {
  test.each([0, 1, 1000])('%i rows are read with one request', async (count) => {
    const { told, sure, offsets } = await readAll(registry('last', count, 0))
    expect(told.size).toBe(count)
    expect(sure).toBe(true)
    expect(offsets).toEqual([0])
  })

  test.each([
    ['first', 2500, 0, [0, 980, 1960, 0]],
    ['last', 1500, 1000, [0, 980, 1960, 0]],
    // The front of those that were pulled is behind the others.
    ['first', 1000, 1500, [0, 980, 1960, 0, 1480]],
    // None has been pulled, so nobody knows where such a one would stand.
    ['last', 0, 2500, [0, 980, 1960, 0, 2480]],
  ] as const)(
    'nulls %s, %i pulled and %i never: parts of it, and a look at the front',
    async (nulls, pulled, never, asked) => {
      const { told, sure, offsets } = await readAll(registry(nulls, pulled, never))
      expect(told.size).toBe(2500)
      expect(sure).toBe(true)
      expect(offsets).toEqual(asked)
    },
  )
})

describe.each(['first', 'last'] as const)('a list that changes, with nulls %s', (nulls) => {
  test('is not missed what moved up when others were deleted', async () => {
    for (const count of [5, 20, 21, 300, 999]) {
      const list = registry(nulls, 1500, 1000)
      const { told, sure } = await readAll(list, (answers) => {
        if (answers === 1) list.remove(...list.keys().slice(1, count + 1))
      })
      expect(missing(list.keys(), told)).toEqual([])
      expect(sure).toBe(true)
    }
  })

  test('is not missed what was pulled before it was reached, though nothing moved', async () => {
    const list = registry(nulls, 1500, 1000)
    const pulled = list.keys()[2100] ?? ''
    const { told, sure } = await readAll(list, (answers) => {
      if (answers !== 1) return
      list.remove(list.keys()[3] ?? '')
      list.pull(pulled)
    })
    expect(missing(list.keys(), told)).toEqual([])
    expect(sure).toBe(true)
  })

  test('is told as it is after it was pulled', async () => {
    const list = registry(nulls, 1500, 1000)
    const { told } = await readAll(list, (answers) => {
      if (answers === 2) list.pull('1')
    })
    expect(told.get('1')?.lastPulledAt?.getTime()).toBeGreaterThan(1_000_000)
  })

  test.each([150, 2000])('%i that were pulled take another look', async (count) => {
    const list = registry(nulls, 1500, 1000)
    const { told, sure } = await readAll(list, (answers) => {
      if (answers === 3) list.pull(...list.keys().slice(-count))
    })
    expect(missing(list.keys(), told)).toEqual([])
    expect(sure).toBe(true)
  })

  test('may not be all, where it is pulled faster than it is read', async () => {
    const list = registry(nulls, 3000, 0)
    const { sure, offsets } = await readAll(list, () => list.pull(...list.keys().slice(-500)))
    expect(sure).toBe(false)
    expect(offsets.length).toBeLessThan(30)
  })

  test('may not be all, where it goes faster than it is read', async () => {
    const list = registry(nulls, 90_000, 0)
    const { sure } = await readAll(list, () => list.remove(...list.keys().slice(0, 1200)))
    expect(sure).toBe(false)
  })
})

/** Numbers that look like chance, and are the same each time (mulberry32). */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

test('whatever happens, what was there all the time is told, or it is not sure', async () => {
  let unsure = 0
  const runs = 200
  for (let seed = 1; seed <= runs; seed += 1) {
    const random = chance(seed)
    const most = [10, 50, 100][random(3)] ?? 0
    const list = registry(random(2) ? 'first' : 'last', random(400), random(400))
    const before = list.keys()
    const busy = random(12)
    const { told, sure, offsets } = await readAll(
      list,
      () => {
        for (let changes = random(busy + 1); changes > 0; changes -= 1) {
          const keys = list.keys()
          const key = keys[random(keys.length + 1)] ?? ''
          const kind = random(5)
          if (kind < 2) list.pull(key)
          else if (kind < 4) list.remove(key)
          else list.push(random(400))
        }
      },
      most,
    )
    const kept = new Set(list.keys())
    const all = before.filter((key) => kept.has(key))
    if (sure) expect(missing(all, told), `seed ${seed}`).toEqual([])
    else unsure += 1
    expect(offsets.length, `seed ${seed}`).toBeLessThan(1000)
  }
  expect(unsure).toBeLessThan(runs / 5)
})
