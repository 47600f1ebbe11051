import type { Advisory } from './advisory.ts'
import type { JsonObject } from './json.ts'
import { NO_AUDIT } from './repository-record.ts'

/** An artifact as it is kept; `properties` and `metadata` as on the wire (contract 3.4). */
export type ArtifactRecord = {
  readonly properties: {
    readonly repositoryName: string
    readonly digest: string
    /** Absent for an untagged artifact. */
    readonly tags?: readonly string[] | undefined
    readonly mediaType: string
  }
  readonly metadata: {
    readonly lastPushedAt: string
    readonly lastPulledAt: string | null
    readonly pushCount: number
    readonly pullCount: number
    readonly lastScannedAt?: string | null
    readonly vulnMaxSeverity?: string | null
    readonly vulnTotalScore?: number | null
    readonly vulnTotalCount?: number | null
    readonly vulnFixableCount?: number | null
  }
  readonly findings: readonly Advisory[]
}

/** The wire form, `ArtifactRead`; `repositoriesHref` is the address of the registry's list. */
export function renderArtifact(artifact: ArtifactRecord, repositoriesHref: string): JsonObject {
  const { properties, metadata } = artifact
  return {
    id: properties.digest,
    type: 'artifact',
    href: artifactHref(artifact, repositoriesHref),
    metadata: { ...NO_AUDIT, ...metadata },
    properties,
  }
}

/** Address of an artifact; the colon of a digest stays as it is, as in the published samples. */
export function artifactHref({ properties }: ArtifactRecord, repositoriesHref: string): string {
  const name = encodeURIComponent(properties.repositoryName)
  return `${repositoriesHref}/${name}/artifacts/${properties.digest}`
}
