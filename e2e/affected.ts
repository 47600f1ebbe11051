import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import type { StateSetup } from '../local-api/state.ts'
import type { Api } from './fixtures.ts'

/** One that the local API knows and no image of it has; tests say which images have it. */
export const cve = 'CVE-2024-3094'

export const vulnerabilities = (registryId: string = REGISTRY_IDS.prod) =>
  `registries/${registryId}/vulnerabilities`
export const vulnerability = (id = cve, registryId?: string) =>
  `${vulnerabilities(registryId)}/${id}`

export const findBox = (page: Page) => page.getByRole('searchbox', { name: 'Find a vulnerability' })

/** The table of images that have it, and the group of one repository. */
export const affectedTable = (page: Page) =>
  page.getByRole('table', { name: 'Images that have it' })
export const groupOf = (page: Page, name: string) =>
  affectedTable(page).getByRole('rowgroup', { name, exact: true })

/** The word on how far the list was read, and what it holds. */
export const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

/** The repositories in order, as their groups are headed. */
export const groupHeads = (page: Page) =>
  affectedTable(page).locator('[scope=rowgroup]').getByRole('link')

type Told = { tags?: string[]; pulled?: number | null; pulls?: number }

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

/** An artifact on the wire: the digest of one letter, pulled so many days ago, or never. */
export const artifactRow = (repositoryName: string, letter: string, told: Told = {}) => {
  const { tags, pulled = null, pulls = pulled === null ? 0 : 7 } = told
  return {
    properties: { repositoryName, digest: digestOf(letter), mediaType: 'm', ...(tags && { tags }) },
    metadata: {
      lastPushedAt: ago(400),
      lastPulledAt: pulled === null ? null : ago(pulled),
      pullCount: pulls,
      pushCount: 1,
    },
  }
}

export const digestOf = (letter: string) => `sha256:${letter.repeat(64)}`

/** So many artifacts of a repository, each tagged by its number, the earlier pulled the later. */
export const manyRows = (name: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => {
    const row = artifactRow(name, 'a', { tags: [`v${from + index}`], pulled: 1 + from + index })
    const digest = `sha256:${String(from + index).padStart(64, '0')}`
    return { ...row, properties: { ...row.properties, digest } }
  })

type Rules = NonNullable<StateSetup['rules']>

/** Has the part that begins at the given place hold these rows. */
export const part = (
  offset: number,
  items: Rules[number]['body'][],
  more = false,
): Rules[number] => ({
  path: `/artifacts?offset=${offset}&`,
  body: { items: items.map((item) => item ?? null), _links: more ? { next: 'more' } : {} },
})

/** A thousand of one repository, as many of another, and one of a third, by their last pull. */
export const threeParts = [
  ...manyRows('first', 1000),
  ...manyRows('second', 1000, 1000),
  artifactRow('third', 'c', { pulled: 5000 }),
]

/** What is answered where these rows stand: each part begins before the end of the one before. */
export const partsOf = (rows: typeof threeParts) => [
  part(0, rows.slice(0, 1000), true),
  part(980, rows.slice(980, 1980), true),
  part(1960, rows.slice(1960)),
]

/** The places from which artifacts were asked for, in order. */
export const askedFrom = async (api: Api) =>
  (await api.requests()).flatMap(({ path }) => /\/artifacts\?offset=(\d+)/.exec(path)?.[1] ?? [])
