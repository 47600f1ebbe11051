import { describe, expect, test } from 'vitest'
import { artifactPageSchema, artifactSchema } from './artifact.ts'

const digest = 'sha256:ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12'
const mediaType = 'application/vnd.oci.image.manifest.v1+json'
const artifact = (properties: object = {}, metadata: object = {}) => ({
  id: digest,
  properties: { digest, repositoryName: 'team/app', mediaType, ...properties },
  metadata: { pullCount: 5, pushCount: 1, ...metadata },
})
const bare = {
  kind: 'artifact',
  key: digest,
  digest,
  repositoryName: 'team/app',
  mediaType,
  tags: [],
  lastPushedAt: null,
  lastPulledAt: null,
  lastScannedAt: null,
  maxSeverity: null,
  totalScore: null,
  findingCount: null,
  fixableCount: null,
  pullCount: 5,
  pushCount: 1,
}
const optional = {
  lastPushedAt: '2026-11-20T10:15:30Z',
  lastPulledAt: '2026-11-21T10:15:30Z',
  lastScannedAt: '2026-11-20T10:17Z',
  vulnMaxSeverity: 'critical',
  vulnTotalScore: 389.39993,
  vulnTotalCount: 57,
  vulnFixableCount: 45,
}

describe('an artifact', () => {
  test('needs what names it, a media type and two counts', () => {
    expect(artifactSchema.parse(artifact())).toEqual(bare)
  })

  test('may hold null wherever it may hold nothing', () => {
    const nulls = Object.fromEntries(Object.keys(optional).map((key) => [key, null]))
    expect(artifactSchema.parse(artifact({ tags: null }, nulls))).toEqual(bare)
  })

  test('tells all that the API tells', () => {
    expect(artifactSchema.parse(artifact({ tags: ['latest', '1.0.0'] }, optional))).toEqual({
      ...bare,
      tags: ['latest', '1.0.0'],
      lastPushedAt: new Date('2026-11-20T10:15:30Z'),
      lastPulledAt: new Date('2026-11-21T10:15:30Z'),
      lastScannedAt: new Date('2026-11-20T10:17:00Z'),
      maxSeverity: 'critical',
      totalScore: 389.39993,
      findingCount: 57,
      fixableCount: 45,
    })
  })

  test('tells no findings from no scan', () => {
    const scanned = artifactSchema.parse(artifact({}, { vulnTotalCount: 0, vulnTotalScore: 0 }))
    expect(scanned).toMatchObject({ findingCount: 0, totalScore: 0 })
  })

  test('keeps an unknown severity as it is', () => {
    const { maxSeverity } = artifactSchema.parse(artifact({}, { vulnMaxSeverity: 'Weird' }))
    expect(maxSeverity).toBe('Weird')
  })

  test('survives optional parts of another type', () => {
    const odd = { lastPushedAt: 7, vulnMaxSeverity: 9, vulnTotalCount: 'many' }
    expect(artifactSchema.parse(artifact({ tags: 'latest' }, odd))).toEqual(bare)
  })

  test.each([
    'sha256:9f86d081884c7d659a2feaa0c55ad015',
    `sha512:${'ab'.repeat(64)}`,
    'sha256+b64u:LCa0a2j_xo_5m0U8HTBBNBNCLXBkg7-g-YpeiGJm564',
  ])('may have the digest %s', (other) => {
    expect(artifactSchema.parse(artifact({ digest: other })).key).toBe(other)
  })

  test.each([
    ['properties.digest: expected string', artifact({ digest: null })],
    ['properties.digest: a digest that no address can hold', artifact({ digest: '' })],
    ['properties.digest: a digest that no address can hold', artifact({ digest: 'latest' })],
    ['properties.digest: a digest that no address can hold', artifact({ digest: `${digest}/..` })],
    ['properties.repositoryName: expected string', artifact({ repositoryName: undefined })],
    [
      'properties.repositoryName: a name that no address can hold',
      artifact({ repositoryName: '..' }),
    ],
    ['properties.mediaType: expected string', artifact({ mediaType: null })],
    ['metadata.pullCount: expected number', artifact({}, { pullCount: null })],
    ['metadata.pushCount: not as the contract says', artifact({}, { pushCount: -1 })],
  ])('that is malformed says "%s" and costs no other row', (problem, malformed) => {
    const { rows } = artifactPageSchema.parse({ items: [artifact(), malformed] })
    expect(rows).toMatchObject([
      { kind: 'artifact', digest },
      { kind: 'unreadable', name: digest, problem },
    ])
  })
})
