import * as z from 'zod/mini'
import {
  isAddressableName,
  parseRepositoryAddress,
  printRepositoryAddress,
} from '#lib/repository-address.ts'
import { optionalNumber, optionalText, optionalTime } from './lenient.ts'
import { pageOf } from './rows.ts'

/** An artifact as the pages know it (contract 3.4). Times are UTC instants; null is "not told". */
export type Artifact = {
  kind: 'artifact'
  /** Identity of the row within its list. */
  key: string
  digest: string
  repositoryName: string
  mediaType: string
  /** Empty for an untagged artifact. */
  tags: readonly string[]
  lastPushedAt: Date | null
  lastPulledAt: Date | null
  /** Null, as are the four that follow, when it was never scanned. */
  lastScannedAt: Date | null
  /** Worst severity of its findings, a free word of the API's (contract 4.7). */
  maxSeverity: string | null
  /** Sum of the scores of all findings, in single precision: to be rounded (contract 3.4). */
  totalScore: number | null
  findingCount: number | null
  fixableCount: number | null
  pullCount: number
  pushCount: number
}

const count = z.number().check(z.gte(0))

/** The digest's form is checked no further than an address needs it to be (contract 4.26). */
const isAddressableDigest = (digest: string) =>
  parseRepositoryAddress(printRepositoryAddress({ name: 'any', digest })).digest === digest

const artifactWire = z.object({
  properties: z.object({
    digest: z
      .string()
      .check(z.refine(isAddressableDigest, { error: 'a digest that no address can hold' })),
    repositoryName: z
      .string()
      .check(z.refine(isAddressableName, { error: 'a name that no address can hold' })),
    mediaType: z.string(),
    tags: z.catch(z.nullish(z.array(z.string())), null),
  }),
  metadata: z.object({
    lastPushedAt: optionalTime,
    lastPulledAt: optionalTime,
    lastScannedAt: optionalTime,
    vulnMaxSeverity: optionalText,
    vulnTotalScore: optionalNumber,
    vulnTotalCount: optionalNumber,
    vulnFixableCount: optionalNumber,
    pullCount: count,
    pushCount: count,
  }),
})

/** Reads `ArtifactRead`: strict on what names it and on the two counts, lenient on all else. */
export const artifactSchema: z.ZodMiniType<Artifact> = z.pipe(
  artifactWire,
  z.transform(({ properties, metadata }): Artifact => ({
    kind: 'artifact',
    key: properties.digest,
    digest: properties.digest,
    repositoryName: properties.repositoryName,
    mediaType: properties.mediaType,
    tags: properties.tags ?? [],
    lastPushedAt: metadata.lastPushedAt,
    lastPulledAt: metadata.lastPulledAt,
    lastScannedAt: metadata.lastScannedAt,
    maxSeverity: metadata.vulnMaxSeverity,
    totalScore: metadata.vulnTotalScore,
    findingCount: metadata.vulnTotalCount,
    fixableCount: metadata.vulnFixableCount,
    pullCount: metadata.pullCount,
    pushCount: metadata.pushCount,
  })),
)

/** Reads `ArtifactReadList`. */
export const artifactPageSchema = pageOf(artifactSchema)
