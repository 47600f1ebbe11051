import { apiPath } from './api-path.ts'
import { requestData } from './http.ts'
import { type Artifact, artifactPageSchema } from './wire/artifact.ts'
import type { Page } from './wire/rows.ts'

/** As many as the API gives at once (contract 3). */
const limit = 1000

/** What one request told. `offset`: how many stood before it. `readAt`: ms since the epoch. */
export type AffectedPart = Page<Artifact> & { offset: number; readAt: number }

/**
 * A part of the artifacts of a registry that have a vulnerability, last pull first (contract 3.4), from
 * the given place on. Throws an ApiError.
 */
export async function fetchAffectedPart(
  registryId: string,
  vulnerabilityId: string,
  offset: number,
): Promise<AffectedPart> {
  const readAt = Date.now()
  const query = new URLSearchParams({
    offset: String(offset),
    limit: String(limit),
    orderBy: '-lastPull',
    'filter.vulnerabilityId': vulnerabilityId,
  })
  const path = apiPath('registries', registryId, 'artifacts')
  return { ...(await requestData({ path, query }, artifactPageSchema)), offset, readAt }
}

/**
 * Where the next part begins; null where all has been read, or nothing new comes. What is pulled while the
 * parts are read moves to the front, past the place that was reached, and shows by what it pushes down to
 * be told twice: then the front is looked at once more.
 */
export function nextOffset(parts: readonly AffectedPart[]): number | null {
  const last = parts.at(-1)
  if (last === undefined) return 0
  if (isLookBack(last, parts.length)) return null
  const before = keysOf(parts.slice(0, -1))
  const here = keysOf([last])
  const news = [...here].filter((key) => !before.has(key)).length
  if (last.hasNext && news > 0) return last.offset + last.rows.length
  return hasMoved(parts) ? 0 : null
}

/** All that has been told so far. An artifact that was told twice is one, as it was told last. */
export type Affected = {
  artifacts: readonly Artifact[]
  /** How many rows could not be read. */
  unread: number
  /** Whether it was read to the end, and every row could be. */
  complete: boolean
}

export function affectedIn(parts: readonly AffectedPart[]): Affected {
  const artifacts = new Map<string, Artifact>()
  const forward = parts.filter((part, index) => !isLookBack(part, index + 1))
  for (const { rows } of parts) {
    for (const row of rows) if (row.kind === 'artifact') artifacts.set(keyOf(row), row)
  }
  const unread = forward.flatMap(({ rows }) => rows).filter((row) => row.kind !== 'artifact').length
  const ended = nextOffset(parts) === null && forward.at(-1)?.hasNext === false
  return { artifacts: [...artifacts.values()], unread, complete: ended && unread === 0 }
}

/** The same image may stand in several repositories. */
const keyOf = ({ repositoryName, digest }: Artifact) => `${repositoryName}@${digest}`

const isLookBack = ({ offset }: AffectedPart, place: number) => offset === 0 && place > 1

const keysOf = (parts: readonly AffectedPart[]) =>
  new Set(
    parts.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'artifact' ? keyOf(row) : []))),
  )

const hasMoved = (parts: readonly AffectedPart[]) => {
  const readable = parts.flatMap(({ rows }) => rows.filter((row) => row.kind === 'artifact'))
  return readable.length > keysOf(parts).size
}
