import { describe, expect, test } from 'vitest'
import { LISTED_REGISTRIES, REGISTRY_IDS } from './registries.ts'
import { specApi } from './spec-api.ts'

const api = specApi()

type RegistryPage = {
  items: { id: string; properties: { name: string } }[]
  pagination: { limit: number; token: string }
  _links: { next: string; previous: string; self: string }
}

describe('registries', () => {
  test('tokens lead through all pages', async () => {
    const names: string[] = []
    let token = ''
    do {
      const path = `/registries?limit=3&pagination.token=${token}`
      const page = await api.read<RegistryPage>(path)
      expect(page.items.length).toBeLessThanOrEqual(3)
      const { _links: links, pagination } = page
      expect(links.next === '').toBe(pagination.token === '')
      names.push(...page.items.map(({ properties }) => properties.name))
      token = pagination.token
    } while (token)
    expect(names).toEqual(LISTED_REGISTRIES.map(({ name }) => name))
  })

  test('one that is in no list opens by its id, and its name is taken', async () => {
    const { items } = await api.read<RegistryPage>('/registries?filter.name=hidden')
    expect(items).toEqual([])
    const path = `/registries/${REGISTRY_IDS.hidden}`
    expect(await api.read(path)).toMatchObject({ properties: { name: 'acme-hidden' } })
    const repositories = await api.read<{ items: object[] }>(`${path}/repositories?limit=100`)
    expect(repositories.items).toHaveLength(40)
    expect((await api.call('/names/acme-hidden', { method: 'HEAD' })).status).toBe(200)
  })

  test('one without a garbage collection has no schedule at all', async () => {
    const schedule = 'properties.garbageCollectionSchedule'
    expect(await api.read(`/registries/${REGISTRY_IDS.edge}`)).not.toHaveProperty(schedule)
    expect(await api.read(`/registries/${REGISTRY_IDS.prod}`)).toHaveProperty(`${schedule}.time`)
  })

  test('a name filter matches anywhere, in any case', async () => {
    const { items } = await api.read<RegistryPage>('/registries?filter.name=-S')
    expect(items.map(({ properties }) => properties.name)).toEqual([
      'acme-staging',
      'acme-sandbox',
      'published-samples',
    ])
  })

  test.each(['limit=0', 'limit=many', 'pagination.token=forged'])('%s is a 400', async (query) => {
    const response = await api.call(`/registries?${query}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ messages: [{ errorCode: '123' }] })
  })

  test('one that is being provisioned has no host name yet', async () => {
    expect(await api.read(`/registries/${REGISTRY_IDS.next}`)).toMatchObject({
      metadata: { state: 'WaitingForStorage' },
      properties: { hostname: '' },
    })
    expect(await api.read(`/registries/${REGISTRY_IDS.edge.toUpperCase()}`)).toMatchObject({
      metadata: { state: 'Running' },
      properties: {
        location: 'es/vit',
        hostname: 'acme-edge.cr.es-vit.ionos.com',
        features: { vulnerabilityScanning: { enabled: false } },
      },
    })
  })

  test('a malformed id is a 400, an unknown one a 404', async () => {
    expect((await api.call('/registries/1')).status).toBe(400)
    const unknown = await api.call('/registries/00000000-0000-4000-8000-000000000000')
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toMatchObject({ messages: [{ errorCode: '404' }] })
  })
})

test.each([
  ['acme-prod', 200],
  ['free-name', 404],
  ['Not_A_Name', 400],
])('HEAD of the name %s is a %i without a body', async (name, status) => {
  const response = await api.call(`/names/${name}`, { method: 'HEAD' })
  expect(response.status).toBe(status)
  expect(await response.text()).toBe('')
})

test('locations are ids', async () => {
  expect(await api.read('/locations')).toMatchObject({
    id: 'locations',
    items: expect.arrayContaining([{ id: 'de/fra' }, { id: 'gb/lhr' }]),
  })
})

test('tokens have a total, and never a password', async () => {
  const path = `/registries/${REGISTRY_IDS.prod}/tokens`
  const page = await api.read<{ items: { id: string }[] }>(`${path}?limit=2`)
  expect(page).toMatchObject({ total: 3, count: 2, limit: 2, offset: 0 })
  expect(JSON.stringify(page)).toContain('"password":""')
  const [token] = page.items
  expect(await api.read(`${path}/${token?.id}`)).toEqual(token)
  expect((await api.call(`${path}/00000000-0000-4000-8000-000000000000`)).status).toBe(404)
})
