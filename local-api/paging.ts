import type { ErrorFamily } from './errors.ts'
import { refusal } from './errors.ts'
import type { Json, JsonObject } from './json.ts'

export const DEFAULT_LIMIT = 100
export const MAX_LIMIT = 1000

export type Query = Readonly<Record<string, string>>

/** A whole number of the query inside its bounds; anything else ends with a 400. */
export function queryInteger(
  query: Query,
  name: string,
  { fallback, low, high }: { fallback: number; low: number; high: number },
  family: ErrorFamily = 'catalogue',
): number {
  const text = query[name]
  if (text === undefined) return fallback
  const value = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (value >= low && value <= high) return value
  throw refusal(family, 400, `${name} must be between ${low} and ${high}`)
}

/** `offset` and `limit` of a list (contract 3). */
export function queryPage(query: Query, family?: ErrorFamily): { offset: number; limit: number } {
  const offset = { fallback: 0, low: 0, high: 2 ** 31 - 1 }
  const limit = { fallback: DEFAULT_LIMIT, low: 1, high: MAX_LIMIT }
  return {
    offset: queryInteger(query, 'offset', offset, family),
    limit: queryInteger(query, 'limit', limit, family),
  }
}

/** `orderBy`, which must be one of the words of its list; the first word is the default. */
export function queryOrder(query: Query, words: readonly string[]): string {
  const order = query['orderBy'] ?? words[0] ?? ''
  if (words.includes(order)) return order
  throw refusal('catalogue', 400, `orderBy must be one of ${words.join(', ')}`)
}

type ListPage<T> = {
  /** The envelope's constant word, e.g. "repositories". */
  id: string
  href: string
  rows: readonly T[]
  render: (row: T) => Json
  query: Query
  order: string
  /** The published samples say null where the specification leaves a link out. */
  nullLinks: boolean
  /** A registry without repositories answers without the `items` key. */
  withoutItems?: boolean
}

/**
 * One page of a catalogue list (contract 3). No total; `next` and `prev` only where there is such a
 * page; `self` carries the wrong offset, as real answers do (contract 4.4).
 */
export function listPage<T>(list: ListPage<T>): JsonObject {
  const { offset, limit } = queryPage(list.query)
  const rows = list.rows.slice(offset, offset + limit)
  const filters = Object.entries(list.query).filter(([name]) => name.startsWith('filter.'))
  const link = (to: number) => {
    const params = [['limit', limit], ['offset', to], ['orderBy', list.order], ...filters]
    const pairs = params.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    return `${list.href}?${pairs.join('&')}`
  }
  const missing = list.nullLinks ? null : undefined
  return {
    id: list.id,
    type: 'collection',
    href: list.href,
    items: list.withoutItems ? undefined : rows.map((row) => list.render(row)),
    offset,
    limit,
    _links: {
      prev: offset > 0 ? link(Math.max(0, offset - limit)) : missing,
      self: link(limit),
      next: offset + limit < list.rows.length ? link(offset + limit) : missing,
    },
  }
}
