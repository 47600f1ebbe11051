import { day, isInUse } from '#lib/in-use.ts'
import { type ListSearch, type RepositoryOrder } from '#lib/list-search.ts'
import { patiently, type ReadWatch } from '../patiently.ts'
import { withoutDeleted } from '../recently-deleted.ts'
import { fetchRepositoryPart } from '../repositories.ts'
import type { Range } from '../whole-page.ts'
import type { Repository } from '../wire/repository.ts'
import { type Walk, walkOrder, type WalkStep } from './order-walk.ts'

/** Which repositories, wherever they stand: the list's search without its pages and its order. */
export type ResultSearch = Pick<ListSearch, 'name' | 'severity' | 'view' | 'days'>

/** So many rows come first where somebody waits to see some. */
const firstRows = 100

/**
 * Reads all repositories that a search finds; `now` (ms since the epoch) is what days are counted back
 * from. A view reads an order of the API's as far as it holds what is looked for (contract 3.1), all
 * else is read by name, the one order in which no repository overtakes another.
 */
export function walkResult(
  registryId: string,
  search: ResultSearch,
  now: number,
): Walk<Repository> {
  const walk = legsOf(registryId, search, now)
  return async (watch) => {
    const step = await walk(watch)
    const { rows } = withoutDeleted(registryId, { rows: step.rows, hasNext: false })
    return { ...step, rows: rows.filter((row) => row.kind === 'repository') }
  }
}

function legsOf(registryId: string, search: ResultSearch, now: number): Walk<Repository> {
  const { view, days } = search
  const since = now - (days ?? 0) * day
  const isOlder = (date: Date | null) => date !== null && date.getTime() < since
  const isYounger = (date: Date | null) => date !== null && date.getTime() >= since
  const reading = (orderBy: RepositoryOrder) => ({
    fetchRange: (range: Range, watch: ReadWatch) =>
      patiently(() => fetchRepositoryPart(registryId, { ...search, orderBy }, range), watch),
  })
  const counted = new Set<string>()
  /** A pull is counted, so those without one stand at the beginning, wherever the API has its nulls. */
  const neverPulled = () =>
    walkOrder<Repository>({
      ...reading('pullCount'),
      first: firstRows,
      isEnd: ({ pullCount }) => pullCount > 0,
      counted,
    })
  switch (view) {
    case null:
      return walkOrder({ ...reading('name') })
    case 'never-pulled':
      return only(neverPulled(), ({ lastPulledAt }) => lastPulledAt === null)
    case 'not-rebuilt':
      return only(
        walkOrder({
          ...reading('lastPush'),
          first: firstRows,
          isEnd: ({ lastPushedAt }) => isYounger(lastPushedAt),
        }),
        ({ lastPushedAt, lastPulledAt }) => isOlder(lastPushedAt) && isInUse(lastPulledAt, now),
      )
    case 'not-pulled': {
      let never = 0
      const first = neverPulled()
      return oneAfterAnother(
        async (watch) => {
          const step = await first(watch)
          never += step.rows.length
          return kept(step, (row) => row.lastPulledAt === null && isOlder(row.lastPushedAt))
        },
        () =>
          only(
            walkOrder({
              ...reading('lastPull'),
              first: firstRows,
              isEnd: ({ lastPulledAt }) => isYounger(lastPulledAt),
              isNull: ({ lastPulledAt }) => lastPulledAt === null,
              nulls: never,
              counted,
            }),
            ({ lastPulledAt }) => isOlder(lastPulledAt),
          ),
      )
    }
  }
}

type IsWanted = (row: Repository) => boolean

const kept = (step: WalkStep<Repository>, isWanted: IsWanted) => ({
  ...step,
  rows: step.rows.filter(isWanted),
})

/** Of all that a walk reads. */
const only =
  (walk: Walk<Repository>, isWanted: IsWanted): Walk<Repository> =>
  async (watch) =>
    kept(await walk(watch), isWanted)

/** The second one begins when the first has ended, since it may need what that has found out. */
function oneAfterAnother<T>(first: Walk<T>, next: () => Walk<T>): Walk<T> {
  let isFirst = true
  let wasSure = true
  let second: Walk<T> | null = null
  return async (watch) => {
    if (isFirst) {
      const step = await first(watch)
      isFirst = !step.end
      wasSure = step.sure
      return { ...step, end: false }
    }
    second ??= next()
    const step = await second(watch)
    return { ...step, sure: wasSure && step.sure }
  }
}
