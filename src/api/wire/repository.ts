import * as z from 'zod/mini'
import { isAddressableName } from '#lib/repository-address.ts'
import { optionalText, optionalTime } from './lenient.ts'
import { pageOf } from './rows.ts'

/** A repository as the pages know it (contract 3.1). Times are UTC instants; null is "not told". */
export type Repository = {
  kind: 'repository'
  /** Identity of the row within its list. */
  key: string
  name: string
  artifactCount: number
  pullCount: number
  pushCount: number
  lastPushedAt: Date | null
  lastPulledAt: Date | null
  /** The severity that goes with the last push, a free word of the API's (contract 4.7, 4.9). */
  lastSeverity: string | null
  createdAt: Date | null
  createdBy: string | null
  lastModifiedAt: Date | null
  lastModifiedBy: string | null
  resourceUrn: string | null
}

const count = z.number().check(z.gte(0))

const repositoryWire = z.object({
  properties: z.object({
    name: z
      .string()
      .check(z.refine(isAddressableName, { error: 'a name that no address can hold' })),
  }),
  metadata: z.object({
    artifactCount: count,
    pullCount: count,
    pushCount: count,
    lastPushedAt: optionalTime,
    lastPulledAt: optionalTime,
    lastSeverity: optionalText,
    createdDate: optionalTime,
    createdBy: optionalText,
    lastModifiedDate: optionalTime,
    lastModifiedBy: optionalText,
    resourceURN: optionalText,
  }),
})

/** Reads `RepositoryRead`: strict on the name and the three counts, lenient on all else. */
export const repositorySchema: z.ZodMiniType<Repository> = z.pipe(
  repositoryWire,
  z.transform(({ properties: { name }, metadata }): Repository => ({
    kind: 'repository',
    key: name,
    name,
    artifactCount: metadata.artifactCount,
    pullCount: metadata.pullCount,
    pushCount: metadata.pushCount,
    lastPushedAt: metadata.lastPushedAt,
    lastPulledAt: metadata.lastPulledAt,
    lastSeverity: metadata.lastSeverity,
    createdAt: metadata.createdDate,
    createdBy: metadata.createdBy,
    lastModifiedAt: metadata.lastModifiedDate,
    lastModifiedBy: metadata.lastModifiedBy,
    resourceUrn: metadata.resourceURN,
  })),
)

/** Reads `RepositoryReadList`. */
export const repositoryPageSchema = pageOf(repositorySchema)
