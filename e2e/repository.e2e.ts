import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, factsOf, heading } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hold } from './hold.ts'

const { prod, edge, next, failureLab, publishedSamples } = REGISTRY_IDS

test('every fact of a repository stands beside its term', async ({ page, api }) => {
  const metadata = {
    artifactCount: 1,
    pushCount: 12_345,
    pullCount: 6_000_789,
    lastPushedAt: '2020-01-02T03:04:05Z',
    lastPulledAt: '2021-07-08T22:30:00+02:00',
    lastSeverity: 'critical',
    createdDate: '2019-12-31T23:30:00Z',
    createdBy: 'ionos:identity:::users/ada',
    lastModifiedDate: '2022-03-04T05:06:07Z',
    lastModifiedBy: 'ionos:identity:::users/grace',
    resourceURN: 'ionos:containerregistry:de/fra:31234567:registries/r/repositories/team/app',
  }
  await api.set({ put: [{ registryId: prod, repository: { name: 'team/app', metadata } }] })
  await page.goto(addressOf(prod, 'team/app'))
  await expect(heading(page, 'team/app')).toBeVisible()
  await expect
    .poll(() => factsOf(page))
    .toEqual({
      'Severity of last push': 'Critical',
      'Worst still stored': expect.stringMatching(/^Critical latest pulled \d+ years ago$/),
      'Last push': expect.stringMatching(/^\d+ years ago 2 Jan 2020, 04:04 CET$/),
      'Last pull': expect.stringMatching(/^\d+ years ago 8 Jul 2021, 22:30 CEST$/),
      Artifacts: '1',
      Pushes: '12,345',
      Pulls: '6,000,789',
      Created: expect.stringMatching(/^\d+ years ago 1 Jan 2020, 00:30 CET$/),
      'Created by': 'ionos:identity:::users/ada',
      'Last modified': expect.stringMatching(/^\d+ years ago 4 Mar 2022, 06:06 CET$/),
      'Last modified by': 'ionos:identity:::users/grace',
      Resource: 'ionos:containerregistry:de/fra:31234567:registries/r/repositories/team/app',
    })
})

test('what the API does not tell has a word of its own', async ({ page, api }) => {
  const metadata = { artifactCount: 0, pushCount: 0, pullCount: 0, lastPushedAt: null }
  await api.set({ put: [{ registryId: edge, repository: { name: 'bare', metadata } }] })
  await page.goto(addressOf(edge, 'bare'))
  await expect
    .poll(() => factsOf(page))
    .toEqual({
      'Severity of last push': 'Scanning is off',
      'Worst still stored': 'nothing stored',
      'Last push': 'never',
      'Last pull': 'never',
      Artifacts: '0',
      Pushes: '0',
      Pulls: '0',
      Created: 'not recorded',
      'Created by': 'not recorded',
      'Last modified': 'not recorded',
      'Last modified by': 'not recorded',
    })
})

const oddFacts = {
  'pulled-without-date': { 'Last pull': 'unknown', Pulls: '88' },
  'never-pulled': { 'Last pull': 'never', Pulls: '0' },
  'zero-date': { 'Last push': 'unknown', 'Last pull': 'unknown' },
  'minutes-only-date': {
    'Last push': expect.stringMatching(/^\d+ years ago 1 Jan 2019, 01:00 CET$/),
    'Last pull': 'unknown',
  },
  'future-dates': { 'Last push': expect.stringMatching(/^in [12] days? /) },
  'upper-case-severity': { 'Severity of last push': 'High' },
  'unknown-severity': { 'Severity of last push': 'catastrophic' },
}
test('an odd value is shown for what it is', async ({ page }) => {
  for (const [name, facts] of Object.entries(oddFacts)) {
    await test.step(name, async () => {
      await page.goto(addressOf(failureLab, name))
      await expect(heading(page, name)).toBeVisible()
      await expect.poll(() => factsOf(page)).toMatchObject(facts)
    })
  }
})

test('the pull command has the host name that the registry gives', async ({ page, api }) => {
  await api.set({ put: [{ registryId: prod, repository: { name: 'team/app' } }] })
  await page.goto(addressOf(prod, 'team/app'))
  await expect(page.getByText('docker pull acme-prod.cr.de-fra.ionos.com/team/app')).toBeVisible()
})

test('the pull command of any name is one argument of a shell', async ({ page, api }) => {
  const name = "it's; ls $HOME"
  await api.set({ put: [{ registryId: prod, repository: { name } }] })
  await page.goto(addressOf(prod, name))
  const quoted = String.raw`'acme-prod.cr.de-fra.ionos.com/it'\''s; ls $HOME'`
  await expect(page.getByText(`docker pull ${quoted}`, { exact: true })).toBeVisible()
  await expect(
    page.getByRole('button', { name: 'Copy pull command for latest' }).first(),
  ).toHaveAttribute('title', `docker pull ${quoted.slice(0, -1)}:latest'`)
})

test('there is no pull command while the registry has no host name', async ({ page, api }) => {
  await api.set({ put: [{ registryId: next, repository: { name: 'first' } }] })
  for (const address of [addressOf(next, 'first'), addressOf(publishedSamples, 'image-test')]) {
    await page.goto(address)
    await expect(
      page.getByText('No pull command: the registry has no host name yet.'),
    ).toBeVisible()
    await expect(page.getByText('docker pull')).toHaveCount(0)
  }
})

test('without the registry the page says why it has no pull command', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push(/503/)
  // The first rule that matches wins: what lies below the registry answers as usual.
  await api.set({
    rules: [{ path: `${prod}/` }, { path: prod, status: 503 }],
  })
  await page.goto(addressOf(prod, 'delete-204'))
  await expect(page.getByText(/^No pull command: the registry could not be read/)).toBeVisible()
  await expect.poll(() => factsOf(page)).toMatchObject({ Artifacts: '3', Pushes: '17' })
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a registry that failed is read again at a word, and the pull command is there', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('the server responded with a status of 500')
  await api.set({
    put: [{ registryId: prod, repository: { name: 'team/app' } }],
    rules: [{ path: `${prod}/` }, { path: prod, status: 500, times: 2 }],
  })
  await page.goto(addressOf(prod, 'team/app'))
  const again = page.getByRole('button', { name: 'Read the registry again' })
  await again.focus()
  const answer = await hold(page, 'GET', new RegExp(`/registries/${prod}$`))
  await page.keyboard.press('Enter')
  await expect(again).toBeDisabled()
  answer()
  await expect(again).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(page.getByText('docker pull acme-prod.cr.de-fra.ionos.com/team/app')).toBeVisible()
  await expect(heading(page, 'team/app')).toBeFocused()
})

test('name and pull command can be copied', async ({ page, context, api }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await api.set({ put: [{ registryId: prod, repository: { name: 'team/app' } }] })
  await page.goto(addressOf(prod, 'team/app'))
  for (const [button, text] of [
    ['Copy name', 'team/app'],
    ['Copy pull command', 'docker pull acme-prod.cr.de-fra.ionos.com/team/app'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toHaveCount(1)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  }
})

test('a clipboard that refuses is admitted', async ({ page, api }) => {
  await api.set({ put: [{ registryId: prod, repository: { name: 'team/app' } }] })
  await page.addInitScript(() => {
    // The page falls back to the old way, which a strict browser refuses too.
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    document.execCommand = () => false
  })
  await page.goto(addressOf(prod, 'team/app'))
  await page.getByRole('button', { name: 'Copy name' }).click()
  await expect(page.getByText('Could not copy: select the text instead')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy name' })).toBeFocused()
})
