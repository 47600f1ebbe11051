import { describe, expect, test } from 'vitest'
import { registryPageSchema } from './registry-page.ts'
import { registrySchema } from './registry.ts'

const registry = (properties: object = {}, rest: object = {}) => ({
  id: 'r',
  properties: { name: 'my-registry', location: 'de/fra', ...properties },
  ...rest,
})
const bare = {
  kind: 'registry',
  key: 'r',
  id: 'r',
  name: 'my-registry',
  location: 'de/fra',
  hostname: null,
  state: null,
  storageBytes: null,
  storageMeasuredAt: null,
  scanning: null,
  garbageCollection: 'none',
}

const collectionOf = (garbageCollectionSchedule: unknown) =>
  registrySchema.parse(registry({ garbageCollectionSchedule })).garbageCollection

describe('a registry', () => {
  test('needs an id, a name and a location', () => {
    expect(registrySchema.parse(registry())).toEqual(bare)
  })

  test('may hold null wherever it may hold nothing', () => {
    const nulls = {
      hostname: null,
      storageUsage: null,
      features: null,
      garbageCollectionSchedule: null,
    }
    expect(registrySchema.parse(registry(nulls, { metadata: null }))).toEqual(bare)
    const deeper = {
      storageUsage: { bytes: null, updatedAt: null },
      features: { vulnerabilityScanning: null },
    }
    expect(registrySchema.parse(registry(deeper, { metadata: { state: null } }))).toEqual(bare)
  })

  test('tells all that the API tells', () => {
    const properties = {
      hostname: 'my-registry.cr.de-fra.ionos.com',
      storageUsage: { bytes: 5_368_709_120, updatedAt: '2026-11-23T03:00:00Z' },
      features: { vulnerabilityScanning: { enabled: true } },
      garbageCollectionSchedule: { days: ['Wednesday', 'Sunday'], time: '04:17:00+00:00' },
    }
    expect(registrySchema.parse(registry(properties, { metadata: { state: 'Running' } }))).toEqual({
      ...bare,
      hostname: 'my-registry.cr.de-fra.ionos.com',
      state: 'Running',
      storageBytes: 5_368_709_120,
      storageMeasuredAt: new Date('2026-11-23T03:00:00Z'),
      scanning: true,
      garbageCollection: { days: [3, 0], secondOfDay: (4 * 60 + 17) * 60 },
    })
  })

  test('has no hostname while it is empty', () => {
    expect(registrySchema.parse(registry({ hostname: '' })).hostname).toBeNull()
  })

  test('tells storage of no bytes from storage that was not measured', () => {
    const { storageBytes } = registrySchema.parse(registry({ storageUsage: { bytes: 0 } }))
    expect(storageBytes).toBe(0)
  })

  test('tells scanning that is off from scanning that is not told', () => {
    const features = { vulnerabilityScanning: { enabled: false } }
    expect(registrySchema.parse(registry({ features })).scanning).toBe(false)
    expect(registrySchema.parse(registry({ features: {} })).scanning).toBeNull()
  })

  test('survives optional parts of another type', () => {
    const odd = {
      hostname: 7,
      storageUsage: 'much',
      features: [true],
    }
    expect(registrySchema.parse(registry(odd, { metadata: 'new' }))).toEqual(bare)
  })

  test('tells garbage collection that is not scheduled from one that cannot be read', () => {
    const time = '04:17:00+00:00'
    for (const none of [undefined, null, { days: [], time }, { days: [] }]) {
      expect(collectionOf(none), JSON.stringify(none)).toBe('none')
    }
    for (const odd of [
      {},
      'weekly',
      { days: null, time },
      { days: [3], time },
      { days: ['Mittwoch'], time },
      { days: ['Wednesday'], time: 'night' },
      { days: ['Wednesday'] },
    ]) {
      expect(collectionOf(odd), JSON.stringify(odd)).toBe('unreadable')
    }
  })

  test.each([
    ['properties.name: expected string', registry({ name: null })],
    ['properties.location: expected string', registry({ location: undefined })],
    ['id: expected string', registry({}, { id: undefined })],
    ['id: not as the contract says', registry({}, { id: '' })],
    ['id: not as the contract says', registry({}, { id: 'half \ud83d' })],
  ])('that is malformed says "%s" and costs no other row', (problem, malformed) => {
    const { rows } = registryPageSchema.parse({ items: [malformed, registry()] })
    expect(rows).toMatchObject([
      { kind: 'unreadable', problem },
      { kind: 'registry', name: 'my-registry' },
    ])
  })
})

describe('a page of registries', () => {
  test('gives the token of the next one', () => {
    expect(registryPageSchema.parse({ pagination: { token: 't' } }).token).toBe('t')
  })

  test.each([{}, { pagination: null }, { pagination: {} }, { pagination: { token: '' } }])(
    'is the last one for %j',
    (wire) => {
      expect(registryPageSchema.parse(wire)).toEqual({ rows: [], token: null })
    },
  )
})
