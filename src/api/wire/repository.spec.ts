import { describe, expect, test } from 'vitest'
import { repositoryPageSchema, repositorySchema } from './repository.ts'

const counts = { artifactCount: 12, pullCount: 4200, pushCount: 37 }
const repository = (name: unknown, metadata: object = {}) => ({
  id: name,
  properties: { name },
  metadata: { ...counts, ...metadata },
})
const bare = {
  kind: 'repository',
  key: 'team/api',
  name: 'team/api',
  ...counts,
  lastPushedAt: null,
  lastPulledAt: null,
  lastSeverity: null,
  createdAt: null,
  createdBy: null,
  lastModifiedAt: null,
  lastModifiedBy: null,
  resourceUrn: null,
}
const optional = {
  lastPushedAt: '2026-11-20T10:15:30Z',
  lastPulledAt: '2019-01-01T00:00Z',
  lastSeverity: 'critical',
  createdDate: '2026-01-10T12:37:50+01:00',
  createdBy: 'ionos:identity:::users/1',
  lastModifiedDate: '2026-02-10T12:37:50Z',
  lastModifiedBy: 'jane@example.com',
  resourceURN: 'ionos:containerregistry:de/fra:1:x',
}

describe('a repository', () => {
  test('needs a name and three counts', () => {
    expect(repositorySchema.parse(repository('team/api'))).toEqual(bare)
  })

  test('may hold null wherever it may hold nothing', () => {
    const nulls = Object.fromEntries(Object.keys(optional).map((key) => [key, null]))
    expect(repositorySchema.parse(repository('team/api', nulls))).toEqual(bare)
  })

  test('tells all that the API tells', () => {
    expect(repositorySchema.parse(repository('team/api', optional))).toEqual({
      ...bare,
      lastPushedAt: new Date('2026-11-20T10:15:30Z'),
      lastPulledAt: new Date('2019-01-01T00:00:00Z'),
      lastSeverity: 'critical',
      createdAt: new Date('2026-01-10T11:37:50Z'),
      createdBy: 'ionos:identity:::users/1',
      lastModifiedAt: new Date('2026-02-10T12:37:50Z'),
      lastModifiedBy: 'jane@example.com',
      resourceUrn: 'ionos:containerregistry:de/fra:1:x',
    })
  })

  test.each(['catastrophic', 'HIGH', 'unknown'])('keeps the severity %j as it is', (word) => {
    const { lastSeverity } = repositorySchema.parse(repository('a', { lastSeverity: word }))
    expect(lastSeverity).toBe(word)
  })

  test.each(['team/app', 'a%b', '100%2Foff', '...', 'with space'])('may be called %j', (name) => {
    expect(repositorySchema.parse(repository(name)).name).toBe(name)
  })

  test.each(['.', '..', ''])('cannot be shown by the name %j, which has no address', (name) => {
    expect(repositoryPageSchema.parse({ items: [repository(name)] }).rows).toEqual([
      {
        kind: 'unreadable',
        key: 'unreadable 0',
        name,
        problem: 'properties.name: a name that no address can hold',
      },
    ])
  })

  test.each([
    ['metadata.pullCount: expected number', repository('a', { pullCount: 'many' })],
    ['metadata.pushCount: expected number', repository('a', { pushCount: null })],
    ['metadata.artifactCount: not as the contract says', repository('a', { artifactCount: -1 })],
    ['metadata: expected object', { id: 'a', properties: { name: 'a' } }],
    ['properties: expected object', { id: 'a', metadata: counts }],
    ['properties.name: expected string', { id: 'a', properties: {}, metadata: counts }],
  ])('that is malformed says "%s" and costs no other row', (problem, malformed) => {
    const { rows } = repositoryPageSchema.parse({
      items: [repository('x'), malformed, repository('y')],
    })
    expect(rows.map((row) => (row.kind === 'unreadable' ? row.problem : row.name))).toEqual([
      'x',
      problem,
      'y',
    ])
    expect(rows[1]?.name).toBe('a')
  })
})
