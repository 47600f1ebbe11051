import { describe, expect, test } from 'vitest'
import { REGISTRY_IDS } from './registries.ts'
import type { RepositoryPage } from './spec-api.ts'
import { repositoryPath, specApi } from './spec-api.ts'

const api = specApi()
const lab = (name: string) => repositoryPath(REGISTRY_IDS.failureLab, name)
const filtered = (name: string) =>
  `/registries/${REGISTRY_IDS.prod}/repositories?filter.name=${name}`

describe.each([
  ['as a name', lab],
  ['as a name in another registry', (name: string) => repositoryPath(REGISTRY_IDS.edge, name)],
  ['as a name filter', filtered],
])('%s', (_, path) => {
  test.each([400, 401, 403, 404, 429, 500, 502, 503])('fail-%i fails so', async (status) => {
    const response = await api.call(path(`fail-${status}`))
    expect(response.status).toBe(status)
    expect(response.headers.get('Retry-After')).toBe(status === 429 ? '3' : null)
    expect(await response.json()).toHaveProperty('httpStatus', status)
  })

  test('slow-300 takes its time and then answers', async () => {
    const start = performance.now()
    const response = await api.call(path('slow-300'))
    expect(response.status).toBe(200)
    expect(performance.now() - start).toBeGreaterThan(290)
  })

  test('html-200 is a page in place of JSON', async () => {
    const response = await api.call(path('html-200'))
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toContain('text/html')
    expect(await response.text()).toContain('<h1>')
  })

  test('not-json says JSON and is none', async () => {
    const response = await api.call(path('not-json'))
    expect(response.headers.get('Content-Type')).toContain('application/json')
    await expect(response.json()).rejects.toThrow(SyntaxError)
  })

  test('bad-shape is JSON with wrong types', async () => {
    const body = await api.read<Record<string, unknown>>(path('bad-shape'))
    expect(body['id']).toBeTypeOf('number')
    expect(body['items']).not.toBeInstanceOf(Array)
  })
})

test('the list has them all, and rows with odd or malformed values between good ones', async () => {
  const path = `/registries/${REGISTRY_IDS.failureLab}/repositories?limit=1000`
  const { items } = await api.read<RepositoryPage>(path)
  const metadata = new Map(items.map((item) => [item.id, item.metadata]))
  expect(metadata.size).toBe(items.length)
  expect([...metadata.keys()]).toEqual(
    expect.arrayContaining(['fail-500', 'slow-3000', 'delete-slow', 'html-200', 'ünïcode/größe']),
  )
  expect(metadata.get('malformed-pull-count')).toHaveProperty('pullCount', 'many')
  expect(metadata.get('malformed-no-metadata')).toBeUndefined()
  expect(metadata.get('unknown-severity')).toHaveProperty('lastSeverity', 'catastrophic')
  expect(metadata.get('upper-case-severity')).toHaveProperty('lastSeverity', 'HIGH')
  expect(metadata.get('future-dates')).toHaveProperty('lastPushedAt', '2026-11-25T12:00:00Z')
  expect(metadata.get('zero-date')).toHaveProperty('lastPushedAt', '0001-01-01T00:00:00Z')
  expect(metadata.get('minutes-only-date')).toHaveProperty('lastPushedAt', '2019-01-01T00:00Z')
  expect(metadata.get('pulled-without-date')).toMatchObject({ pullCount: 88, lastPulledAt: null })
  expect(metadata.get('team/app')).toMatchObject({ pullCount: 1204, lastSeverity: 'medium' })
})
