import { describe, expect, test } from 'vitest'
import { UNMET_ADVISORY } from './advisories.ts'
import { REGISTRY_IDS } from './registries.ts'
import type { RepositoryPage } from './spec-api.ts'
import { repositoryPath, specApi } from './spec-api.ts'

type Artifact = {
  id: string
  properties: { repositoryName: string; tags?: string[] }
  metadata: {
    lastPushedAt: string
    lastPulledAt: string | null
    pushCount: number
    pullCount: number
    vulnMaxSeverity?: string | null
    vulnTotalCount?: number | null
    vulnFixableCount?: number | null
    vulnTotalScore?: number | null
  }
}
type Finding = { id: string; properties: { severity: string; score: number; fixable: boolean } }
type Page<T> = { items: T[]; _links: { next?: string } }

const api = specApi()
const PROD = `/registries/${REGISTRY_IDS.prod}`
const INGRESS = repositoryPath(REGISTRY_IDS.prod, 'platform/ingress-gateway')
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

describe('artifacts of a repository', () => {
  test('agree with the repository they belong to', async () => {
    const { items } = await api.read<RepositoryPage>(`${PROD}/repositories?limit=60&offset=200`)
    expect(items).toHaveLength(60)
    for (const { id, metadata } of items) {
      const path = `${repositoryPath(REGISTRY_IDS.prod, id)}/artifacts?limit=1000`
      const artifacts = (await api.read<Page<Artifact>>(path)).items
      expect(artifacts).toHaveLength(Number(metadata['artifactCount']))
      if (artifacts.length === 0) continue
      expect(artifacts[0]?.metadata.lastPushedAt).toBe(metadata['lastPushedAt'])
      expect(artifacts[0]?.metadata.vulnMaxSeverity).toBe(metadata['lastSeverity'])
      expect(artifacts[0]?.properties.tags).toContain('latest')
      expect(sum(artifacts.map((entry) => entry.metadata.pushCount))).toBe(metadata['pushCount'])
      expect(sum(artifacts.map((entry) => entry.metadata.pullCount))).toBe(metadata['pullCount'])
    }
  })

  test('are well formed: digests, semantic tags, a few without a tag', async () => {
    const { items } = await api.read<Page<Artifact>>(`${INGRESS}/artifacts?limit=1000`)
    expect(new Set(items.map(({ id }) => id)).size).toBe(148)
    expect(items.every(({ id }) => /^sha256:[0-9a-f]{64}$/.test(id))).toBe(true)
    expect(items.some(({ properties }) => !('tags' in properties))).toBe(true)
    expect(items[3]?.properties.tags ?? items[4]?.properties.tags).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\d+\.\d+\.\d+$/)]),
    )
    const one = await api.read<Artifact>(`${INGRESS}/artifacts/${items[9]?.id}`)
    expect(one).toEqual(items[9])
  })

  test('may be critical and in use below a mild last push', async () => {
    const state = 'kept'
    const name = 'payments/ledger-api'
    const lastPulledAt = '2026-11-23T11:00:00Z'
    const metadata = { lastSeverity: 'none', artifactCount: 5, pullCount: 50, lastPulledAt }
    const put = [{ registryId: REGISTRY_IDS.failureLab, repository: { name, metadata } }]
    await api.control(`/states/${state}`, 'PUT', { put })
    const path = `${repositoryPath(REGISTRY_IDS.failureLab, name)}/artifacts`
    const { items } = await api.read<Page<Artifact>>(path, { state })
    expect(items).toContainEqual(
      expect.objectContaining({
        metadata: expect.objectContaining({ vulnMaxSeverity: 'critical', lastPulledAt }),
      }),
    )
  })

  test('carry many tags in some repositories', async () => {
    const path = repositoryPath(REGISTRY_IDS.failureLab, 'team/app')
    const { items } = await api.read<Page<Artifact>>(`${path}/artifacts`)
    expect(items[1]?.properties.tags).toHaveLength(30)
  })

  test('sort by severity with the unscanned last', async () => {
    const path = `${INGRESS}/artifacts?limit=1000&orderBy=-vulnMaxSeverity`
    const { items } = await api.read<Page<Artifact>>(path)
    const words = items.map(({ metadata }) => metadata.vulnMaxSeverity ?? 'unscanned')
    expect([...new Set(words)]).toEqual(['critical', 'high', 'medium', 'low', 'none', 'unscanned'])
  })

  test.each(['orderBy=severity', 'limit=0'])('%s is a 400', async (query) => {
    expect((await api.call(`${INGRESS}/artifacts?${query}`)).status).toBe(400)
  })

  test('an unknown digest is a 404', async () => {
    expect((await api.call(`${INGRESS}/artifacts/sha256:00`)).status).toBe(404)
  })
})

describe('findings', () => {
  test('add up to the numbers of their artifact', async () => {
    const { items } = await api.read<Page<Artifact>>(`${INGRESS}/artifacts?limit=1`)
    const [artifact] = items
    const path = `${INGRESS}/artifacts/${artifact?.id}`
    const { items: findings, ...list } = await api.read<Page<Finding>>(
      `${path}/vulnerabilities?limit=1000`,
    )
    expect(list).toMatchObject({ id: 'vulnerabilities', href: api.url() + path })
    expect(findings).toHaveLength(artifact?.metadata.vulnTotalCount ?? -1)
    const fixable = findings.filter(({ properties }) => properties.fixable)
    expect(fixable).toHaveLength(artifact?.metadata.vulnFixableCount ?? -1)
    const scores = findings.map(({ properties }) => properties.score)
    expect(artifact?.metadata.vulnTotalScore).toBeCloseTo(sum(scores), 2)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(findings.some(({ properties }) => properties.severity === 'high')).toBe(true)
    expect(findings.some(({ properties }) => properties.severity === 'critical')).toBe(false)

    const filtered = `${path}/vulnerabilities?filter.fixable=true&filter.severity=HIGH`
    const { items: some } = await api.read<Page<Finding>>(filtered)
    expect(some).toEqual(fixable.filter(({ properties }) => properties.severity === 'high'))
    expect((await api.call(`${path}/vulnerabilities?filter.fixable=1`)).status).toBe(400)
  })

  test('lead to their advisory, and from it to every artifact that has it', async () => {
    const { items } = await api.read<Page<Artifact>>(`${INGRESS}/artifacts?limit=1`)
    const digest = items[0]?.id
    const path = `${INGRESS}/artifacts/${digest}/vulnerabilities?limit=1`
    const [finding] = (await api.read<Page<Finding>>(path)).items
    expect(finding?.id).toMatch(/^CVE-20\d\d-\d{4,5}$/)
    expect(await api.read(`/vulnerabilities/${finding?.id}`)).toEqual(finding)

    const hits = (await affected(finding?.id ?? '')).items
    expect(hits.map(({ id }) => id)).toContain(digest)
    const names = new Set(hits.map(({ properties }) => properties.repositoryName))
    expect(names.size).toBeGreaterThan(1)
    const none = await api.read(`${PROD}/artifacts?filter.vulnerabilityId=CVE-1999-0001`)
    expect(none).toMatchObject({ items: [], _links: { self: expect.any(String) } })
    expect((await api.call('/vulnerabilities/CVE-1999-0001')).status).toBe(404)
  })
})

const affected = (id: string, query = 'limit=1000') =>
  api.read<Page<Artifact>>(`${PROD}/artifacts?${query}&filter.vulnerabilityId=${id}`)

describe('where an advisory is', () => {
  test('is in many repositories: pulled and never pulled, tagged and untagged', async () => {
    const { items } = await affected('CVE-2021-38927')
    expect(new Set(items.map(({ properties }) => properties.repositoryName)).size).toBeGreaterThan(
      20,
    )
    expect(new Set(items.map(({ metadata }) => metadata.lastPulledAt === null)).size).toBe(2)
    expect(new Set(items.map(({ properties }) => properties.tags === undefined)).size).toBe(2)
  })

  test('is told to the end, where that takes several pages', async () => {
    const whole: string[] = []
    let more = true
    while (more) {
      const page = await affected('CVE-2023-16488', `limit=1000&offset=${whole.length}`)
      whole.push(...page.items.map(({ id, properties }) => `${properties.repositoryName}@${id}`))
      more = page._links.next !== undefined
    }
    expect(whole.length).toBeGreaterThan(1000)
    expect(new Set(whole).size).toBe(whole.length)
  })

  test('may be nowhere, though it is known', async () => {
    expect((await affected(UNMET_ADVISORY.id)).items).toEqual([])
    expect(await api.read(`/vulnerabilities/${UNMET_ADVISORY.id}`)).toMatchObject({
      properties: UNMET_ADVISORY.properties,
    })
  })
})

test('the registry lists the artifacts of all its repositories, most pulled first', async () => {
  const path = `/registries/${REGISTRY_IDS.staging}`
  const list = await api.read<RepositoryPage>(`${path}/repositories?limit=1000`)
  const count = sum(list.items.map(({ metadata }) => Number(metadata['artifactCount'])))
  const last = await api.read<Page<Artifact>>(`${path}/artifacts?limit=1&offset=${count - 1}`)
  expect(last.items).toHaveLength(1)
  expect(last).not.toHaveProperty('_links.next')
  const { items } = await api.read<Page<Artifact>>(`${path}/artifacts?limit=1000`)
  const pulls = items.map(({ metadata }) => metadata.pullCount)
  expect(pulls).toEqual(pulls.toSorted((a, b) => b - a))
  expect((await api.call(`${path}/artifacts?orderBy=-vulnMaxSeverity`)).status).toBe(400)
})
