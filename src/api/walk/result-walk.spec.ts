import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Metadata, serveRepositories as serve } from '../testing/serve-repositories.ts'
import { type ResultSearch, walkResult } from './result-walk.ts'

const now = Date.parse('2026-11-26T12:00:00Z')
const day = 24 * 60 * 60_000
const ago = (days: number) => new Date(now - days * day).toISOString()

const pulled = (days: number, pushedDays = 400): Metadata => ({
  pullCount: 5,
  lastPulledAt: ago(days),
  lastPushedAt: ago(pushedDays),
})
const never = (pushedDays: number): Metadata => ({
  pullCount: 0,
  lastPulledAt: null,
  lastPushedAt: ago(pushedDays),
})

afterEach(() => {
  vi.unstubAllGlobals()
})

async function find(search: Partial<ResultSearch>) {
  const walk = walkResult('r', { name: '', severity: [], view: null, days: null, ...search }, now)
  const names: string[] = []
  let looked = 0
  let unread = 0
  for (;;) {
    const step = await walk({})
    names.push(...step.rows.map(({ name }) => name))
    looked += step.looked
    unread += step.unread
    if (step.end) return { names, looked, unread, sure: step.sure }
  }
}

const many = (count: number, prefix: string, metadata: (index: number) => Metadata) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${prefix}${String(index).padStart(4, '0')}`,
      metadata(index),
    ]),
  )

const namesLike = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(4, '0')}`)

describe.each(['first', 'last'] as const)('with nulls %s', (nulls) => {
  test('never pulled: one answer brings some, however many have been pulled', async () => {
    const asked = serve(
      { ...many(3000, 'used', () => pulled(1)), ...many(130, 'idle', () => never(9)) },
      nulls,
    )
    const { names, sure } = await find({ view: 'never-pulled' })
    expect(names).toEqual(namesLike(130, 'idle'))
    expect(sure).toBe(true)
    expect(asked).toEqual(['pullCount 0+100', 'pullCount 80+1000'])
  })

  test('not pulled for so many days: also those never pulled that are as old', async () => {
    serve(
      {
        ...many(300, 'young', () => never(10)),
        ...many(300, 'forgotten', () => never(100)),
        ...many(1500, 'old', (index) => pulled(2000 - index)),
        ...many(2000, 'used', () => pulled(89)),
        'pulled long ago by another clock': { ...pulled(0), lastPulledAt: ago(-3) },
        'pushed, nobody knows when': { pullCount: 0, lastPulledAt: null, lastPushedAt: null },
        'pulled, nobody knows when': { pullCount: 3, lastPulledAt: null, lastPushedAt: ago(500) },
      },
      nulls,
    )
    const { names, sure } = await find({ view: 'not-pulled', days: 90 })
    expect(names).toEqual([...namesLike(300, 'forgotten'), ...namesLike(1500, 'old')])
    expect(sure).toBe(true)
  })

  test('a time without a count is a pull all the same', async () => {
    serve(
      {
        'counted never, pulled lately': { ...never(300), lastPulledAt: ago(3) },
        'counted never, pulled long ago': { ...never(300), lastPulledAt: ago(200) },
        ...many(2, 'idle', () => never(300)),
        ...many(3, 'used', () => pulled(1)),
      },
      nulls,
    )
    expect((await find({ view: 'never-pulled' })).names).toEqual(namesLike(2, 'idle'))
    expect(await find({ view: 'not-pulled', days: 90 })).toMatchObject({
      names: [...namesLike(2, 'idle'), 'counted never, pulled long ago'],
      sure: true,
    })
  })

  test('not pulled: rows without a pull are read once, wherever they stand', async () => {
    const asked = serve(
      {
        ...many(3000, 'young', () => never(10)),
        ...many(50, 'old', () => pulled(100)),
        ...many(2000, 'used', () => pulled(1)),
      },
      nulls,
    )
    const { names, looked } = await find({ view: 'not-pulled', days: 90 })
    expect(names).toEqual(namesLike(50, 'old'))
    expect(looked).toBe(3050)
    expect(asked).toEqual([
      'pullCount 0+100',
      'pullCount 80+1000',
      'pullCount 1060+1000',
      'pullCount 2040+1000',
      'lastPull 0+100',
      ...(nulls === 'first' ? ['lastPull 2980+1000'] : []),
    ])
  })

  test('not pulled: nothing is read behind the last pull', async () => {
    const asked = serve(
      { ...many(3000, 'young', () => never(10)), ...many(50, 'old', () => pulled(100)) },
      nulls,
    )
    expect((await find({ view: 'not-pulled', days: 90 })).names).toHaveLength(50)
    expect(asked.filter((request) => request.startsWith('lastPull'))).toHaveLength(
      nulls === 'first' ? 2 : 1,
    )
  })

  test('not pulled for so many days, where all are', async () => {
    serve(
      { ...many(50, 'forgotten', () => never(100)), ...many(50, 'old', () => pulled(91)) },
      nulls,
    )
    expect((await find({ view: 'not-pulled', days: 90 })).names).toHaveLength(100)
    expect((await find({ view: 'not-pulled', days: 92 })).names).toHaveLength(50)
  })

  test('not pulled, where everything is pulled, and where nothing is there', async () => {
    const asked = serve({ ...many(2000, 'used', () => pulled(1)) }, nulls)
    expect(await find({ view: 'not-pulled', days: 90 })).toMatchObject({ names: [], looked: 0 })
    expect(asked).toEqual(['pullCount 0+100', 'lastPull 0+100'])
    serve({}, nulls)
    expect(await find({ view: 'not-pulled', days: 90 })).toMatchObject({ names: [], sure: true })
  })

  test('not pulled: one that is new, and was never pulled, hides no others', async () => {
    const repositories = many(300, 'old', () => pulled(100))
    serve(repositories, nulls, (asked) => {
      const begun = asked.filter((request) => request.startsWith('lastPull')).length
      if (begun > 0) repositories[`new${begun}`] = never(0)
    })
    const { names, sure } = await find({ view: 'not-pulled', days: 90 })
    expect(names).toEqual(namesLike(300, 'old'))
    expect(sure).toBe(true)
  })

  test('not pulled: one in front that cannot be read hides no others, and is counted once', async () => {
    serve(
      {
        ...many(30, 'forgotten', () => never(100)),
        ...many(50, 'old', () => pulled(100)),
        'a broken one': { ...never(100), pushCount: 'many' },
      },
      nulls,
    )
    const { names, unread, looked } = await find({ view: 'not-pulled', days: 90 })
    expect(names).toEqual([...namesLike(30, 'forgotten'), ...namesLike(50, 'old')])
    expect({ unread, looked }).toEqual({ unread: 1, looked: 81 })
  })

  test('pulled lately, not rebuilt: looks as far as pushes are old', async () => {
    const asked = serve(
      {
        ...many(1200, 'old', (index) => pulled(index % 2 === 0 ? 3 : 31, 1000 - index / 2)),
        ...many(5000, 'new', () => pulled(1, 179)),
        'never pushed': { pullCount: 9, lastPulledAt: ago(1), lastPushedAt: null },
        idle: never(800),
      },
      nulls,
    )
    const { names, looked } = await find({ view: 'not-rebuilt', days: 180 })
    expect(names).toEqual(namesLike(1200, 'old').filter((_, index) => index % 2 === 0))
    expect(looked).toBe(nulls === 'first' ? 1202 : 1201)
    expect(asked.every((request) => request.startsWith('lastPush '))).toBe(true)
    expect(asked).toHaveLength(3)
  })
})

test('all that pass the filters are read by name', async () => {
  const asked = serve(
    many(1100, 'app', () => pulled(1)),
    'last',
  )
  expect((await find({ name: 'app', severity: ['high'] })).names).toEqual(namesLike(1100, 'app'))
  expect(asked).toEqual(['name 0+1000', 'name 980+1000'])
})

test('none is missed where the API gives few at once, and others go', async () => {
  const repositories = many(350, 'app', () => pulled(1))
  const gone = (asked: readonly string[]) => asked.length === 1 && delete repositories['app0001']
  serve(repositories, 'last', gone, 100)
  const { names, sure } = await find({})
  expect(names).toEqual(namesLike(350, 'app'))
  expect(sure).toBe(true)
})
