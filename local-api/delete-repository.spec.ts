import { describe, expect, test, vi } from 'vitest'
import { REGISTRY_IDS } from './registries.ts'
import type { RepositoryPage } from './spec-api.ts'
import { repositoryPath, specApi } from './spec-api.ts'

const api = specApi()
const NAME = 'platform/ingress-gateway'
const lab = (name: string) => repositoryPath(REGISTRY_IDS.failureLab, name)
const remove = (path: string, state: string) => api.call(path, { method: 'DELETE', state })
const status = async (path: string, state: string) => (await api.call(path, { state })).status
const names = async (registryId: string, state: string) => {
  const path = `/registries/${registryId}/repositories?limit=1000`
  return (await api.read<RepositoryPage>(path, { state })).items.map(({ id }) => id)
}

test('a deleted repository is gone from its state and from no other', async () => {
  const path = repositoryPath(REGISTRY_IDS.prod, NAME)
  const response = await remove(path, 'mine')
  expect(response.status).toBe(204)
  expect(await response.text()).toBe('')
  expect(await status(path, 'mine')).toBe(404)
  expect(await status(`${path}/artifacts`, 'mine')).toBe(404)
  expect((await remove(path, 'mine')).status).toBe(404)
  expect(await names(REGISTRY_IDS.prod, 'mine')).not.toContain(NAME)

  expect(await status(path, 'another')).toBe(200)
  expect(await names(REGISTRY_IDS.prod, 'another')).toContain(NAME)
  expect((await api.call(path)).status).toBe(200)
})

test('the end of the list moves with a deletion', async () => {
  await remove(repositoryPath(REGISTRY_IDS.prod, NAME), 'shorter')
  const path = `/registries/${REGISTRY_IDS.prod}/repositories?limit=100&offset=1100`
  const { items } = await api.read<RepositoryPage>(path, { state: 'shorter' })
  expect(items).toHaveLength(99)
})

describe('sentinels', () => {
  test.each([200, 202])('delete-%i succeeds with that status', async (expected) => {
    const path = lab(`delete-${expected}`)
    expect((await remove(path, 'odd-success')).status).toBe(expected)
    expect(await status(path, 'odd-success')).toBe(404)
  })

  test.each([403, 429, 503])('delete-%i fails and deletes nothing', async (expected) => {
    const path = lab(`delete-${expected}`)
    const response = await remove(path, 'failing')
    expect(response.status).toBe(expected)
    expect(response.headers.get('Retry-After')).toBe(expected === 429 ? '3' : null)
    expect(await response.json()).toMatchObject({
      httpStatus: expected,
      messages: [{ errorCode: `err-1${expected}` }],
    })
    expect(await status(path, 'failing')).toBe(200)
  })

  test('delete-lost-before loses the connection and deletes nothing', async () => {
    await expect(remove(lab('delete-lost-before'), 'lost')).rejects.toThrow('fetch failed')
    expect(await status(lab('delete-lost-before'), 'lost')).toBe(200)
  })

  test('delete-lost-after loses the connection after it deleted', async () => {
    await expect(remove(lab('delete-lost-after'), 'lost')).rejects.toThrow('fetch failed')
    expect(await status(lab('delete-lost-after'), 'lost')).toBe(404)
    expect(await names(REGISTRY_IDS.failureLab, 'lost')).not.toContain('delete-lost-after')
  })

  test('delete-already-gone can be read until it is deleted, which is a 404', async () => {
    const path = lab('delete-already-gone')
    expect(await status(path, 'gone')).toBe(200)
    expect((await remove(path, 'gone')).status).toBe(404)
    expect(await status(path, 'gone')).toBe(404)
  })

  test('delete-lingering is seen for five more seconds, however often it is deleted', async () => {
    const path = lab('delete-lingering')
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      expect((await remove(path, 'lingering')).status).toBe(204)
      vi.advanceTimersByTime(4_900)
      expect(await names(REGISTRY_IDS.failureLab, 'lingering')).toContain('delete-lingering')
      expect((await remove(path, 'lingering')).status).toBe(204)
      vi.advanceTimersByTime(200)
      expect(await status(path, 'lingering')).toBe(404)
      expect(await names(REGISTRY_IDS.failureLab, 'lingering')).not.toContain('delete-lingering')
    } finally {
      vi.useRealTimers()
    }
  })

  test('they exist in every registry, listed only in the failure lab', async () => {
    const path = repositoryPath(REGISTRY_IDS.staging, 'delete-202')
    expect(await names(REGISTRY_IDS.staging, 'anywhere')).not.toContain('delete-202')
    expect(await status(path, 'anywhere')).toBe(200)
    expect((await remove(path, 'anywhere')).status).toBe(202)
    expect(await status(path, 'anywhere')).toBe(404)
  })
})
