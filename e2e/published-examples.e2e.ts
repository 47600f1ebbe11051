import examples from '../local-api/samples/openapi-examples.json' with { type: 'json' }
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, factsOf, heading, listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { expectRange, repositoriesTable, rowCells } from './table.ts'

/*
 * The examples of the API description, word for word, as answers to the dashboard. A rule matches a
 * part of the path, so the longer paths come first.
 */

const { prod } = REGISTRY_IDS
const registry = { path: `/registries/${prod}`, body: examples.Registry }

test('the examples of a registry and of a list of them stand on their page', async ({
  page,
  api,
}) => {
  await api.set({ rules: [{ body: examples.RegistryList }] })
  await page.goto('registries')
  await expect(page.getByRole('heading', { name: /No registr/ })).toBeVisible()

  await api.set({ rules: [{ body: { ...examples.RegistryList, items: [examples.Registry] } }] })
  await page.reload()
  const row = page.getByRole('row').filter({ hasText: 'my-registry' })
  await expect(row).toContainText('my-registry.cr.de-fra.ionos.com')
  await expect(row).toContainText('Running')
  await expect(row).toContainText('5.4 GB')
})

test('the example of a list of repositories stands on its page', async ({ page, api }) => {
  await api.set({ rules: [{ path: '/repositories?', body: examples.RepositoryList }, registry] })
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to 1')
  await expect(page).toHaveTitle(/my-registry/)
  expect(await rowCells(repositoriesTable(page), 'my-service')).toMatchObject({
    'Severity of last push': 'Critical',
    Artifacts: '1',
    Pulls: '0',
    'Last pull': 'never',
  })
})

test('the examples of a repository and its artifacts stand on their page', async ({
  page,
  api,
}) => {
  await api.set({
    rules: [
      { path: '/artifacts?', body: examples.ArtifactList },
      { path: '/repositories/', body: examples.Repository },
      registry,
    ],
  })
  await page.goto(addressOf(prod, 'team/api'))
  await expect(heading(page, 'team/api')).toBeVisible()
  await expect(page.getByText('docker pull')).toHaveText(
    'docker pull my-registry.cr.de-fra.ionos.com/team/api',
  )
  expect(await factsOf(page)).toMatchObject({
    'Severity of last push': 'Critical',
    Artifacts: '12',
    Pulls: '4,200',
    Pushes: '37',
  })
  await expect(page.getByRole('heading', { name: 'No artifacts' })).toBeVisible()
})

test('the examples of an artifact and its findings stand on their page', async ({ page, api }) => {
  const below = [{ path: '/artifacts/', body: examples.Artifact }, registry]
  const { VulnerabilityList: none, Vulnerability: xz } = examples
  await api.set({ rules: [{ path: '/vulnerabilities?', body: none }, ...below] })
  await page.goto(`${addressOf(prod, 'my-service')}@${examples.Artifact.id}`)
  // The examples do not fit together: one counts findings, the other lists none.
  await expect(page.getByRole('heading', { name: 'No findings listed' })).toBeVisible()
  expect(await factsOf(page)).toMatchObject({ Tags: 'latest 1.0.0' })

  await api.set({
    rules: [{ path: '/vulnerabilities?', body: { ...none, items: [xz] } }, ...below],
  })
  await page.reload()
  const finding = page.getByRole('row').filter({ hasText: 'CVE-2024-3094' })
  await expect(finding).toContainText('Critical')
  await expect(finding).toContainText('liblzma5')
})

const errors = [
  ['BadRequest', 'limit must be between 1 and 1000'],
  ['Unauthorized', 'Authorization is missing or expired'],
  ['Forbidden', 'Missing the manage-registry privilege'],
  ['NotFound', 'Repository not found'],
  ['TooManyRequests', 'Too many requests'],
  ['ServerError', 'Internal error'],
  ['Unavailable', 'Temporarily unavailable'],
  ['ApiErrorResponse', 'Invalid registry name'],
  ['Error', 'Repository not found'],
] as const

test('the examples of errors stand in the place of the rows', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/status of [45]/)
  for (const [name, text] of errors) {
    const { [name]: body } = examples
    await api.set({ rules: [{ path: '/repositories?', status: body.httpStatus, body }] })
    await page.goto(listOf(prod))
    const [message] = body.messages
    await expect(page.getByRole('alert')).toContainText(`${text} (${message?.errorCode})`)
    await expect(page.getByRole('alert').getByRole('heading')).toContainText(`(${body.httpStatus})`)
  }
})
