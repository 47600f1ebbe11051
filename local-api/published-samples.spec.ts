import { expect, test } from 'vitest'
import { REGISTRY_IDS } from './registries.ts'
import artifacts from './samples/artifacts.json'
import registry from './samples/registry.json'
import repositories from './samples/repositories.json'
import vulnerabilities from './samples/vulnerabilities.json'
import type { RepositoryPage } from './spec-api.ts'
import { specApi } from './spec-api.ts'

const api = specApi()
const BASE = `/registries/${REGISTRY_IDS.publishedSamples}`
const IMAGE = `${BASE}/repositories/image-test`

test('the repository list is the published one, with the examples of the description', async () => {
  const list = await api.read<RepositoryPage>(`${BASE}/repositories`)
  const { items, ...envelope } = repositories
  expect(list).toMatchObject(envelope)
  expect(list.items.map(({ id }) => id)).toEqual(['my-service', 'team/api', 'image-test'])
  expect(list.items[2]).toEqual(items[0])
  expect(await api.read(IMAGE)).toEqual(items[0])
})

test('artifact and findings are the published ones', async () => {
  const { items, _links } = artifacts
  const [artifact] = items
  const digest = artifact?.id ?? ''
  expect(await api.read(`${IMAGE}/artifacts/${encodeURIComponent(digest)}`)).toEqual(artifact)
  expect(await api.read(`${BASE}/artifacts`)).toMatchObject({ _links })
  expect(await api.read(`${IMAGE}/artifacts/${digest}/vulnerabilities`)).toEqual(vulnerabilities)
  expect(await api.read('/vulnerabilities/CVE-2021-3999')).toMatchObject({
    properties: vulnerabilities.items[0]?.properties,
  })
})

test('the registry differs from the published one in id and name alone', async () => {
  const { properties, ...rest } = await api.read<typeof registry>(BASE)
  expect(rest.id).toBe(REGISTRY_IDS.publishedSamples)
  expect({ ...rest, id: registry.id }).toEqual({ ...registry, properties: undefined })
  expect({ ...properties, name: registry.properties.name }).toEqual(registry.properties)
})
