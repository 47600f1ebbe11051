import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { type State, seeEach } from './axe.ts'
import { expect } from './fixtures.ts'
import { palette, shortcutSheet } from './shortcuts.ts'

const { prod } = REGISTRY_IDS
const url = `registries/${prod}/repositories?limit=8`

const openSheet = async (page: Page) => shortcutSheet(page).button.click()

const switchOff = async (page: Page) => {
  await openSheet(page)
  await shortcutSheet(page).singleKeys.click()
}

const openPalette = async (page: Page) => {
  await openSheet(page)
  await shortcutSheet(page).goTo.click()
}

const typed = (text: string) => async (page: Page) => {
  await openPalette(page)
  await palette(page).input.fill(text)
}

const refuseAll = async (page: Page) => {
  await expect(page.getByRole('rowheader')).not.toHaveCount(0)
  await page.route('**/api/**', (route) =>
    route.fulfill({ status: 403, headers: { 'X-Registry-Upstream': '1' }, body: '' }),
  )
  await typed('high')(page)
}

const openFirst = async (page: Page) => {
  await page.getByRole('rowheader').first().getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Previous repository' })).toHaveAttribute(
    'aria-disabled',
  )
}

const states: readonly State[] = [
  { name: 'shortcut sheet', url, shows: 'Show this sheet', reach: openSheet },
  { name: 'shortcuts switched off', url, shows: 'Single-key shortcuts', reach: switchOff },
  { name: 'palette', url, shows: 'published-samples', reach: openPalette },
  {
    name: 'palette with repositories',
    url,
    shows: 'more repositories match',
    reach: typed('gateway'),
  },
  { name: 'palette without a result', url, shows: 'Nothing matches', reach: typed('zzzz') },
  {
    name: 'palette that could not read',
    url,
    shows: 'Not read: Not allowed (403)',
    reach: refuseAll,
    errors: '403',
  },
  {
    name: 'repository at the beginning of its list',
    // Of few artifacts.
    url: `${url}&orderBy=name`,
    shows: 'Previous',
    reach: openFirst,
  },
]

seeEach(states)
