import { fetchArtifacts } from './artifacts.ts'
import type { Artifact } from './wire/artifact.ts'

/** All that a repository holds. `unread`: how many rows could not be read. */
export type StoredArtifacts = { artifacts: readonly Artifact[]; unread: number }

/** As many as the API gives at once (contract 3). */
const limit = 1000

/**
 * Every artifact of a repository, last push first: follows the pages to the end, or to one with nothing new.
 * One that moves on to the next page meanwhile is one artifact. Throws an ApiError, and the reason of
 * `stop` before it would ask for a page that nobody needs any more.
 */
export async function fetchStoredArtifacts(
  registryId: string,
  name: string,
  stop?: AbortSignal,
): Promise<StoredArtifacts> {
  const artifacts = new Map<string, Artifact>()
  let unread = 0
  for (let page = 1; ; page += 1) {
    stop?.throwIfAborted()
    const known = artifacts.size
    const { rows, hasNext } = await fetchArtifacts(registryId, name, {
      orderBy: '-lastPush',
      page,
      limit,
    })
    for (const row of rows) {
      if (row.kind === 'artifact') artifacts.set(row.digest, row)
      else unread += 1
    }
    if (!hasNext || artifacts.size === known) return { artifacts: [...artifacts.values()], unread }
  }
}
