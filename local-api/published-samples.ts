import type { ArtifactRecord } from './artifact-record.ts'
import type { Advisory } from './advisory.ts'
import type { RepositoryRecord } from './repository-record.ts'
import artifactSample from './samples/artifacts.json' with { type: 'json' }
import repositorySample from './samples/repositories.json' with { type: 'json' }
import vulnerabilitySample from './samples/vulnerabilities.json' with { type: 'json' }

/** Repositories of the vendor's sample, then the examples of the API description. */
export const PUBLISHED_REPOSITORIES: readonly RepositoryRecord[] = [
  ...repositorySample.items.map(({ id, metadata }) => ({ name: id, metadata })),
  {
    name: 'team/api',
    metadata: {
      createdDate: null,
      createdBy: null,
      resourceURN: null,
      artifactCount: 12,
      pullCount: 4200,
      pushCount: 37,
      lastPulledAt: '2026-11-22T06:00:00Z',
      lastPushedAt: '2026-11-20T10:15:30Z',
      lastSeverity: 'critical',
    },
  },
  {
    name: 'my-service',
    metadata: {
      artifactCount: 1,
      pullCount: 0,
      pushCount: 1,
      lastPulledAt: null,
      lastPushedAt: '2026-11-20T10:15:30Z',
      lastSeverity: 'critical',
    },
  },
]

/** The advisory of the vendor's sample and the one of the API description. */
export const PUBLISHED_ADVISORIES: readonly Advisory[] = [
  ...vulnerabilitySample.items.map(({ id, metadata, properties }) => ({
    id,
    metadata,
    properties,
  })),
  {
    id: 'CVE-2024-3094',
    metadata: { publishedAt: '2024-03-29T17:15:21Z', updatedAt: null },
    properties: {
      description: 'Malicious code in the upstream tarballs of xz.',
      recommendations: 'Go back to an unaffected release.',
      dataSource: { id: null, url: null },
      fixable: true,
      affects: [{ type: 'deb', name: 'liblzma5', version: '5.6.0-0.2' }],
      references: ['https://nvd.nist.gov/vuln/detail/CVE-2024-3094'],
      severity: 'critical',
      score: 10,
    },
  },
]

/** The artifacts that are published; those of `team/api` are not. */
export const PUBLISHED_ARTIFACTS: readonly ArtifactRecord[] = [
  ...artifactSample.items.map(({ properties, metadata }) => ({
    properties,
    metadata,
    findings: PUBLISHED_ADVISORIES.slice(0, 1),
  })),
  {
    properties: {
      repositoryName: 'my-service',
      digest: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      tags: ['latest', '1.0.0'],
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
    },
    metadata: {
      lastPushedAt: '2026-11-20T10:15:30Z',
      lastPulledAt: null,
      lastScannedAt: '2026-11-20T10:17:02Z',
      pushCount: 1,
      pullCount: 0,
      vulnMaxSeverity: 'critical',
      vulnTotalScore: 389.39993,
      vulnTotalCount: 57,
      vulnFixableCount: 45,
    },
    findings: PUBLISHED_ADVISORIES.slice(1),
  },
]
