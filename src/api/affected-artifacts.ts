import { apiPath } from './api-path.ts'
import { requestData } from './http.ts'
import type { Walk } from './walk/order-walk.ts'
import { walkByPull } from './walk/pull-walk.ts'
import type { Range } from './whole-page.ts'
import { type Artifact, artifactPageSchema } from './wire/artifact.ts'

/** What one step of the reading has told. */
export type AffectedPart = {
  artifacts: readonly Artifact[]
  /** How many more rows could not be read. */
  unread: number
  /** False as soon as some may have been missed. */
  sure: boolean
  /** When it was asked for, in ms since the epoch. */
  readAt: number
  /** Reads on from here; null where all has been read, or no more comes. */
  next: ReadAffected | null
}

/** Reads a part, and only once, unless that failed. Throws an ApiError. */
export type ReadAffected = () => Promise<AffectedPart>

/**
 * Reads all artifacts of a registry that have a vulnerability, part by part, last pull first (contract
 * 3.4), though they are pulled, pushed and deleted meanwhile: see `walkByPull`.
 */
export const readAffected = (registryId: string, vulnerabilityId: string): ReadAffected =>
  partOf(
    walkByPull({
      fetchRange: (range) => fetchAffected(registryId, vulnerabilityId, range),
      nameOf: keyOf,
    }),
  )

function fetchAffected(registryId: string, vulnerabilityId: string, { offset, limit }: Range) {
  const query = new URLSearchParams({
    offset: String(offset),
    limit: String(limit),
    orderBy: '-lastPull',
    'filter.vulnerabilityId': vulnerabilityId,
  })
  return requestData(
    { path: apiPath('registries', registryId, 'artifacts'), query },
    artifactPageSchema,
  )
}

/** A walk never makes a step twice, but who asks for one may drop what came, and ask again. */
function partOf(walk: Walk<Artifact>): ReadAffected {
  let part: Promise<AffectedPart> | null = null
  async function read(): Promise<AffectedPart> {
    const readAt = Date.now()
    try {
      const { rows, unread, sure, end } = await walk({})
      return { artifacts: rows, unread, sure, readAt, next: end ? null : partOf(walk) }
    } catch (error) {
      part = null
      throw error
    }
  }
  return () => (part ??= read())
}

/** All that has been told so far. An artifact that was told twice is one, as it was told last. */
export type Affected = {
  artifacts: readonly Artifact[]
  /** How many rows could not be read. */
  unread: number
  /** Whether it was read to the end, nothing can be missing, and every row could be read. */
  complete: boolean
}

export function affectedIn(parts: readonly AffectedPart[]): Affected {
  const artifacts = new Map<string, Artifact>()
  for (const part of parts) {
    for (const artifact of part.artifacts) artifacts.set(keyOf(artifact), artifact)
  }
  const unread = parts.reduce((sum, part) => sum + part.unread, 0)
  const last = parts.at(-1)
  const isSure = last !== undefined && last.next === null && last.sure
  return { artifacts: [...artifacts.values()], unread, complete: isSure && unread === 0 }
}

/** The same image may stand in several repositories. */
const keyOf = ({ repositoryName, digest }: Artifact) => `${repositoryName}@${digest}`
