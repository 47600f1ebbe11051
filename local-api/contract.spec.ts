import { describe, expect, test } from 'vitest'
import { artifactPageSchema, artifactSchema } from '#api/wire/artifact.ts'
import { readErrorMessages } from '#api/wire/error-body.ts'
import { registryPageSchema } from '#api/wire/registry-page.ts'
import { registrySchema } from '#api/wire/registry.ts'
import { repositoryPageSchema, repositorySchema } from '#api/wire/repository.ts'
import { vulnerabilityPageSchema, vulnerabilitySchema } from '#api/wire/vulnerability.ts'
import artifacts from './samples/artifacts.json'
import examples from './samples/openapi-examples.json'
import registry from './samples/registry.json'
import repositories from './samples/repositories.json'
import vulnerabilities from './samples/vulnerabilities.json'

/*
 * What the vendor published, and the examples of the API description, are read by the dashboard's
 * own schemas. The local API is one more author of such answers; these were there before it.
 */

describe('an answer that the vendor published', () => {
  const at = new Date(Date.UTC(2023, 4, 29, 13, 51, 25))

  test('gives the repositories of a registry', () => {
    expect(repositoryPageSchema.parse(repositories)).toEqual({
      hasNext: false,
      rows: [
        {
          kind: 'repository',
          key: 'image-test',
          name: 'image-test',
          artifactCount: 1,
          pullCount: 0,
          pushCount: 1,
          lastPushedAt: at,
          lastPulledAt: null,
          lastSeverity: 'critical',
          createdAt: null,
          createdBy: null,
          lastModifiedAt: null,
          lastModifiedBy: null,
          resourceUrn: null,
        },
      ],
    })
  })

  test('gives a registry that is not provisioned yet', () => {
    expect(registrySchema.parse(registry)).toEqual({
      kind: 'registry',
      key: '9bc72c7b-14d3-493e-a700-f9bc06b25614',
      id: '9bc72c7b-14d3-493e-a700-f9bc06b25614',
      name: 'ansibletest123',
      location: 'de/fra',
      hostname: null,
      state: 'WaitingForStorage',
      storageBytes: 0,
      storageMeasuredAt: null,
      scanning: null,
      garbageCollection: { days: [3], secondOfDay: (4 * 60 + 17) * 60 },
    })
  })

  test('gives the artifacts of a registry', () => {
    const digest = `sha256:${'ab12'.repeat(16)}`
    expect(artifactPageSchema.parse(artifacts)).toEqual({
      hasNext: false,
      rows: [
        {
          kind: 'artifact',
          key: digest,
          digest,
          repositoryName: 'image-test',
          mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
          tags: ['latest'],
          lastPushedAt: at,
          lastPulledAt: null,
          lastScannedAt: at,
          maxSeverity: 'critical',
          totalScore: 389.39993,
          findingCount: 57,
          fixableCount: 45,
          pullCount: 0,
          pushCount: 1,
        },
      ],
    })
  })

  test('gives the findings of an artifact', () => {
    expect(vulnerabilityPageSchema.parse(vulnerabilities)).toEqual({
      hasNext: false,
      rows: [
        {
          kind: 'vulnerability',
          key: 'CVE-2021-3999',
          id: 'CVE-2021-3999',
          description: '<description>',
          severity: 'medium',
          score: 2.5,
          fixable: true,
          publishedAt: at,
          updatedAt: at,
          affects: [
            { type: 'deb', name: 'libc-bin', version: '2.31-0ubuntu9.2' },
            { type: 'deb', name: 'libc6', version: '2.31-0ubuntu9.2' },
          ],
          references: ['<references>'],
          sourceId: null,
          sourceUrl: null,
          recommendations: '<recommendations>',
        },
      ],
    })
  })
})

describe('an example of the API description', () => {
  test('gives a repository and a list of them', () => {
    expect(repositorySchema.parse(examples.Repository)).toMatchObject({
      name: 'team/api',
      artifactCount: 12,
      pullCount: 4200,
      pushCount: 37,
      lastPushedAt: new Date('2026-11-20T10:15:30Z'),
      lastPulledAt: new Date('2026-11-22T06:00:00Z'),
      lastSeverity: 'critical',
      createdBy: null,
    })
    const { rows, hasNext } = repositoryPageSchema.parse(examples.RepositoryList)
    expect(rows).toMatchObject([{ kind: 'repository', name: 'my-service', lastPulledAt: null }])
    expect(hasNext).toBe(false)
  })

  test('gives a registry and the last page of a list of them', () => {
    expect(registrySchema.parse(examples.Registry)).toMatchObject({
      id: '1e41a73c-59d0-5507-86dd-fa2fc2501cfd',
      name: 'my-registry',
      hostname: 'my-registry.cr.de-fra.ionos.com',
      state: 'Running',
      storageBytes: 5_368_709_120,
      storageMeasuredAt: new Date('2026-11-23T03:00:00Z'),
      scanning: true,
    })
    expect(registryPageSchema.parse(examples.RegistryList)).toEqual({ rows: [], token: null })
  })

  test('gives an artifact and a list of them', () => {
    expect(artifactSchema.parse(examples.Artifact)).toMatchObject({
      digest: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      repositoryName: 'my-service',
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      tags: ['latest', '1.0.0'],
      lastScannedAt: new Date('2026-11-20T10:17:02Z'),
      totalScore: 389.39993,
      findingCount: 57,
    })
    expect(artifactPageSchema.parse(examples.ArtifactList)).toEqual({ rows: [], hasNext: false })
  })

  test('gives a vulnerability and a list of them', () => {
    expect(vulnerabilitySchema.parse(examples.Vulnerability)).toMatchObject({
      id: 'CVE-2024-3094',
      severity: 'critical',
      score: 10,
      fixable: true,
      publishedAt: new Date('2024-03-29T17:15:21Z'),
      updatedAt: null,
      affects: [{ type: 'deb', name: 'liblzma5', version: '5.6.0-0.2' }],
    })
    expect(vulnerabilityPageSchema.parse(examples.VulnerabilityList)).toEqual({
      rows: [],
      hasNext: false,
    })
  })

  test.each([
    ['Error', 'err-1234', 'Repository not found'],
    ['ApiErrorResponse', '123', 'Invalid registry name'],
    ['BadRequest', 'err-1234', 'limit must be between 1 and 1000'],
    ['Unauthorized', 'err-1401', 'Authorization is missing or expired'],
    ['Forbidden', 'err-1403', 'Missing the manage-registry privilege'],
    ['NotFound', 'err-1404', 'Repository not found'],
    ['TooManyRequests', 'err-1429', 'Too many requests'],
    ['ServerError', 'err-1500', 'Internal error'],
    ['Unavailable', 'err-1503', 'Temporarily unavailable'],
  ] as const)('gives the message of the error %s', (example, code, text) => {
    expect(readErrorMessages(examples[example])).toEqual([{ code, text }])
  })
})
