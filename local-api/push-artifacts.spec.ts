import { expect, test } from 'vitest'
import { REGISTRY_IDS } from './registries.ts'
import { NOW, repositoryPath, specApi } from './spec-api.ts'
import { MINUTE, timestamp } from './time.ts'

type Artifacts = {
  items: {
    id: string
    properties: { tags?: string[] }
    metadata: { lastPushedAt: string; pushCount: number; pullCount: number }
  }[]
}

const api = specApi()
const registryId = REGISTRY_IDS.failureLab
const path = `${repositoryPath(registryId, 'team/app')}/artifacts?limit=1000`
const read = async (state: string) => (await api.read<Artifacts>(path, { state })).items

/** Pushed 17 times and pulled 1,204 times before; three artifacts. */
const put = (state: string, metadata: Record<string, string | number>) =>
  api.control(`/states/${state}`, 'PATCH', {
    put: [{ registryId, repository: { name: 'team/app', metadata } }],
  })
const pushed = (minutes: number) => timestamp(NOW + minutes * MINUTE)
const ids = (items: Artifacts['items']) => items.map(({ id }) => id)
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

test('a push puts an artifact before those there were, and "latest" moves to it', async () => {
  const before = await read('push')
  await put('push', { artifactCount: 4, pushCount: 18, lastPushedAt: pushed(1) })
  const after = await read('push')
  expect(ids(after).slice(1)).toEqual(ids(before))
  expect(ids(before)).not.toContain(after[0]?.id)
  expect(after[0]?.metadata.lastPushedAt).toBe(pushed(1))
  const latest = after.filter(({ properties }) => properties.tags?.includes('latest'))
  expect(latest).toEqual([after[0]])
  expect(sum(after.map(({ metadata }) => metadata.pushCount))).toBe(18)
  expect(sum(after.map(({ metadata }) => metadata.pullCount))).toBe(1_204)
})

test('pushes add up, also those that nobody looked at', async () => {
  const before = await read('pushes')
  await put('pushes', { artifactCount: 4, pushCount: 18, lastPushedAt: pushed(1) })
  await put('pushes', { artifactCount: 5, pushCount: 19, lastPushedAt: pushed(2) })
  const after = await read('pushes')
  expect(ids(after).slice(2)).toEqual(ids(before))
  await put('pushes', { artifactCount: 6, pushCount: 20, lastPushedAt: pushed(3) })
  expect(ids(await read('pushes')).slice(1)).toEqual(ids(after))
})

test('a push that adds none takes the place of the newest', async () => {
  const before = await read('again')
  await put('again', { pushCount: 18, lastPushedAt: pushed(1) })
  const after = await read('again')
  expect(ids(after).slice(1)).toEqual(ids(before).slice(1))
  expect(after[0]?.id).not.toBe(before[0]?.id)
})

test('pulls leave the artifacts as they are', async () => {
  await put('pulls', { artifactCount: 4, pushCount: 18, lastPushedAt: pushed(1) })
  const before = await read('pulls')
  await put('pulls', { pullCount: 1_300 })
  const after = await read('pulls')
  expect(ids(after)).toEqual(ids(before))
  expect(sum(after.map(({ metadata }) => metadata.pullCount))).toBe(1_300)
})

test('a record that lost artifacts is seeded afresh', async () => {
  await put('fewer', { artifactCount: 1 })
  expect(await read('fewer')).toHaveLength(1)
})
