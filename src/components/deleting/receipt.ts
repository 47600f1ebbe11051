import type { StoredArtifacts } from '#api/stored-artifacts.ts'
import type { Artifact } from '#api/wire/artifact.ts'
import type { Registry } from '#api/wire/registry.ts'
import type { Repository } from '#api/wire/repository.ts'
import { storageWords } from './storage-words.ts'

/** One repository that was deleted, as it was read before. */
export type Deletion = {
  repository: Repository
  /** Null where they could not be read. */
  stored: StoredArtifacts | null
  /** When the delete was known to have happened, by the reader's clock. */
  at: Date
}

export type Receipt = {
  registryId: string
  /** Null where it could not be read. */
  registry: Registry | null
  /** Who deleted; null where nobody tells. */
  by: string | null
  deletions: readonly Deletion[]
}

/** Who deleted: who is signed in, whose credentials were typed for it, or both. */
export function deleterWords(signedIn: string | null, username: string | null): string | null {
  if (signedIn === null || username === null || signedIn === username) return signedIn ?? username
  return `${signedIn}, with the credentials of ${username}`
}

/** When the last of them was deleted, in ms since the epoch. */
export const lastDeletion = ({ deletions }: Receipt): number =>
  Math.max(...deletions.map(({ at }) => at.getTime()))

/**
 * What was deleted, for a change ticket: one fact a line, its name first, so that no line is a formula
 * where it is pasted. Times are in UTC (ISO 8601).
 */
export function printReceipt(receipt: Receipt): string {
  const { registryId, registry, by, deletions } = receipt
  const place = registry ? [registry.name, registry.location, registryId] : [registryId]
  return [
    `Registry: ${place.join(', ')}`,
    `Deleted by: ${by ?? 'not known to the dashboard'}`,
    storageWords(registry, lastDeletion(receipt), (date) => date.toISOString()),
    ...deletions.map(printDeletion),
  ].join('\n')
}

const printDeletion = ({ repository, stored, at }: Deletion) =>
  [
    '',
    `Repository: ${repository.name}`,
    `Deleted: ${at.toISOString()}`,
    `Artifacts: ${repository.artifactCount}`,
    `Pushes: ${repository.pushCount}${lastTime(repository.lastPushedAt)}`,
    `Pulls: ${repository.pullCount}${lastTime(repository.lastPulledAt)}`,
    ...(stored === null
      ? ['Tags and digests: could not be read before']
      : stored.artifacts.map(printArtifact)),
    ...(stored !== null && stored.unread > 0
      ? [`Artifacts that could not be read: ${stored.unread}`]
      : []),
  ].join('\n')

const lastTime = (date: Date | null) => (date ? `, the last at ${date.toISOString()}` : '')

const printArtifact = ({ digest, tags }: Artifact) =>
  `Artifact: ${digest} (${tags.length === 0 ? 'untagged' : tags.join(', ')})`

/** A file name that every system takes, with the time so that no receipt is written over another. */
export function receiptFileName({ deletions }: Pick<Receipt, 'deletions'>): string {
  const [first] = deletions
  const what =
    first !== undefined && deletions.length === 1
      ? first.repository.name.replace(/[^\w.-]+/g, '-')
      : `${deletions.length}-repositories`
  const when = (first?.at ?? new Date(0)).toISOString().replace(/[-:]|\.\d+/g, '')
  return `deleted-${what}-${when}.txt`
}
