import { expect, test } from 'vitest'
import { chaosRule } from './chaos.ts'
import { REGISTRY_IDS } from './registries.ts'
import { repositoryPath, specApi } from './spec-api.ts'

const rulesOf = (percent: number, method: string, seed = 1) =>
  Array.from({ length: 2_000 }, (_, count) =>
    chaosRule({ percent, seed }, { method, path: '/registries', count }),
  )

test.each([0, 20, 100])('%i percent go wrong', (percent) => {
  const wrong = rulesOf(percent, 'GET').filter((rule) => rule !== null).length
  expect(Math.abs(wrong / 20 - percent)).toBeLessThan(percent === 20 ? 3 : 0.01)
})

test('the same seed, address and count always meet the same', () => {
  const [first, again, other] = [7, 7, 8].map((seed) =>
    rulesOf(20, 'GET', seed).map((rule) => rule?.status),
  )
  expect(again).toEqual(first)
  expect(other).not.toEqual(first)
})

test('answers go wrong in every way', () => {
  const rules = rulesOf(100, 'GET').flatMap((rule) => rule ?? [])
  const statuses = new Set(rules.map(({ status }) => status))
  expect([...statuses]).toEqual(
    expect.arrayContaining([400, 401, 403, 409, 429, 500, 502, 503, 504]),
  )
  expect(new Set(rules.map(({ drop }) => drop))).toEqual(new Set([undefined, 'before', 'after']))
  const waits = rules
    .filter(({ status }) => status === 429)
    .map(({ headers }) => headers?.['Retry-After'])
  for (const form of [/^$/, /^1$/, /GMT$/])
    expect(waits.some((wait) => form.test(wait ?? 'x'))).toBe(true)
  expect(rules.some(({ contentType }) => contentType === 'text/html')).toBe(true)
  const signIns = rules.filter(({ headers }) => headers?.['X-Registry-Upstream'] === '0')
  expect(new Set(signIns.map(({ status }) => status))).toEqual(new Set([401, 302, undefined]))
  expect(rules.some(({ afterwards }) => afterwards)).toBe(true)
  expect(rules.some(({ delayMs = 0 }) => delayMs > 0)).toBe(true)
})

test('no delete is called done that is not', () => {
  for (const rule of rulesOf(100, 'DELETE')) {
    const { status, body, headers } = rule ?? {}
    // One that is no success, a sign-in page, or the true answer, if it comes at all.
    if (status !== undefined) expect(status).toBeGreaterThanOrEqual(300)
    else if (body !== undefined) expect(headers?.['X-Registry-Upstream']).toBe('0')
  }
})

const api = specApi()
const list = `/registries/${REGISTRY_IDS.prod}/repositories`

test('a state has a chaos of its own, which leaves the others and a plain look alone', async () => {
  const chaos = { percent: 100, seed: 3 }
  await api.control('/states/wild', 'PUT', { chaos })
  const statuses = await Promise.all(
    Array.from({ length: 8 }, () =>
      api.call(list, { state: 'wild' }).then(
        ({ status }) => status,
        () => 'dropped',
      ),
    ),
  )
  expect(new Set(statuses).size).toBeGreaterThan(2)
  expect((await api.call(list, { state: 'calm' })).status).toBe(200)

  const before = await (await api.control('/states/wild/requests', 'GET')).json()
  const headers = {
    'X-Local-Api-State': 'wild',
    'X-Local-Api-Plain': '1',
    Authorization: 'Bearer local-token',
  }
  for (let time = 0; time < 5; time += 1) {
    expect((await fetch(api.url() + list, { headers })).status).toBe(200)
  }
  expect(await (await api.control('/states/wild/requests', 'GET')).json()).toEqual(before)
})

test('an answer can fail after what was asked for has been done', async () => {
  const path = repositoryPath(REGISTRY_IDS.prod, 'payments/ledger-api')
  const rules = [{ method: 'DELETE', status: 500, afterwards: true }]
  await api.control('/states/late', 'PUT', { rules })
  expect((await api.call(path, { state: 'late', method: 'DELETE' })).status).toBe(500)
  expect((await api.call(path, { state: 'late' })).status).toBe(404)
})
