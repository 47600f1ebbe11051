import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { type State, seeEach } from './axe.ts'
import { deleteButton } from './detail.ts'
import { expect } from './fixtures.ts'
import { servers } from './servers.ts'

const { prod, sandbox, failureLab, publishedSamples } = REGISTRY_IDS
const sampleDigest = `sha256:${'ab12'.repeat(16)}`

/** Loses the sign-in, and asks for the rows again. */
const loseSignIn = async (page: Page) => {
  await expect(page.getByRole('rowheader')).not.toHaveCount(0)
  // A sign-in of a moment ago, or another would begin by itself.
  await page.evaluate(() => sessionStorage.setItem('berth:sign-in', String(Date.now())))
  await page.route('**/api/**', (route) => route.fulfill({ status: 401, body: '' }))
  await page.getByRole('button', { name: 'Refresh' }).click()
}

/** Somebody is signed in who may look only, and looks who they are. */
const openAccount = async (page: Page) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({
      json: { userInfoUrl: 'userinfo', signOutUrl: 'signed-out.html', deleterGroup: 'deleters' },
    }),
  )
  await page.route('**/userinfo', (route) =>
    route.fulfill({ json: { user: 'vera', email: 'vera@corp.test', groups: [] } }),
  )
  await page.reload()
  await page.getByRole('button', { name: /^Signed in as/ }).click()
}

const openSwitcher = async (page: Page) =>
  page.getByRole('button', { name: 'Switch registry' }).click()

/** The token may open this registry and list none. */
const openRefusedSwitcher = async (page: Page) => {
  await page.route('**/api/registries?*', (route) =>
    route.fulfill({ status: 403, headers: { 'X-Registry-Upstream': '1' }, body: '' }),
  )
  await openSwitcher(page)
}

const crash = async (page: Page) => {
  await page.evaluate(() => {
    HTMLDialogElement.prototype.showModal = () => {
      throw new Error('dialogs are broken')
    }
  })
  await deleteButton(page).click()
}

const list = (registryId: string, rest = '') => `registries/${registryId}/repositories${rest}`

/** Every page, in every state that looks different. */
const states: readonly State[] = [
  { name: 'registries', url: 'registries', shows: 'acme-prod' },
  { name: 'list', url: list(prod, '?limit=8'), shows: 'more follow' },
  {
    name: 'filtered list',
    url: list(prod, '?severity=critical&page=2&limit=8'),
    shows: 'Clear filters',
  },
  { name: 'unreadable rows', url: list(failureLab, '?name=mal'), shows: 'could not be read' },
  { name: 'no match', url: list(prod, '?name=zzzz'), shows: 'No repository matches' },
  { name: 'empty registry', url: list(sandbox), shows: 'No repositories yet' },
  { name: 'failed list', url: list(prod, '?name=fail-503'), shows: 'busy', errors: '503' },
  {
    name: 'repository',
    url: list(prod, '/platform/ingress-gateway?limit=5'),
    shows: 'Worst severity',
  },
  { name: 'no host name', url: list(publishedSamples, '/image-test'), shows: 'No pull command' },
  {
    name: 'unknown repository',
    url: list(prod, '/none'),
    shows: 'Repository not found',
    errors: '404',
  },
  { name: 'failed repository', url: list(failureLab, '/fail-500'), shows: '(500)', errors: '500' },
  {
    name: 'artifact',
    url: list(publishedSamples, `/image-test@${sampleDigest}`),
    shows: 'CVE-2021-3999',
  },
  {
    name: 'artifact with filtered findings, one open',
    url: list(publishedSamples, `/image-test@${sampleDigest}?fixable=true`),
    shows: 'CVE-2021-3999',
    reach: (page) => page.getByText('reference').first().click(),
  },
  {
    name: 'artifact without a matching finding',
    url: list(publishedSamples, `/image-test@${sampleDigest}?severity=none`),
    shows: 'No finding matches',
  },
  {
    name: 'artifact that can be pulled by many tags',
    url: list(failureLab, '/team/app'),
    shows: 'Pull by',
    reach: async (page) => {
      await page.getByRole('button', { name: 'and 27 more' }).click()
      await page.getByRole('table', { name: 'Artifacts' }).getByRole('link').nth(1).click()
    },
  },
  {
    name: 'repository with all of thirty tags',
    url: list(failureLab, '/team/app'),
    shows: 'show fewer',
    reach: (page) => page.getByRole('button', { name: 'and 27 more' }).click(),
  },
  {
    name: 'repository as commands',
    url: list(failureLab, '/team/app?orderBy=lastPull'),
    shows: 'ionosctl cannot ask',
    reach: async (page) => {
      await page.getByRole('button', { name: 'As a command' }).click()
      await page.getByRole('radio', { name: 'ionosctl' }).check()
    },
  },
  {
    name: 'read-only',
    url: `${servers.readOnly.url}${list(prod, '/platform/ingress-gateway?limit=5')}`,
    shows: 'Worst severity',
  },
  {
    name: 'offline',
    url: list(prod, '?limit=8'),
    shows: 'You are offline',
    reach: (page) => page.context().setOffline(true),
    errors: 'ERR_INTERNET_DISCONNECTED',
  },
  {
    name: 'signed out',
    url: list(prod, '?limit=8'),
    shows: 'Not read: the sign-in had ended.',
    reach: loseSignIn,
    errors: '401',
  },
  {
    name: 'crash',
    url: list(failureLab, '/team/app'),
    shows: 'The page failed',
    reach: crash,
    errors: 'dialogs are broken',
  },
  {
    name: 'account',
    url: list(failureLab, '/team/app'),
    shows: 'Can look, but not delete',
    reach: openAccount,
  },
  {
    name: 'registry switcher',
    url: list(prod, '?limit=8'),
    shows: 'All registries',
    reach: openSwitcher,
  },
  {
    name: 'registry switcher that may list none',
    url: list(prod, '?limit=8'),
    shows: 'The registries cannot be listed',
    reach: openRefusedSwitcher,
    errors: '403',
  },
  { name: 'after a sign-out', url: 'signed-out.html', shows: 'You are signed out' },
  { name: 'before a sign-in', url: 'sign-in-first.html', shows: 'Sign in first' },
  { name: 'no such page', url: 'registries/none/repositories', shows: 'Page not found' },
]

seeEach(states)
