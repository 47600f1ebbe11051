import type { Page } from '@playwright/test'
import { alertNamed } from './detail.ts'
import { expect } from './fixtures.ts'

export const signedOut = (page: Page) => alertNamed(page, 'You are signed out')
export const refresh = (page: Page) => page.getByRole('button', { name: 'Refresh' })

/** Stops the page's clock: what it does after a while waits until it goes on. */
export async function standStill(page: Page) {
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
}

/** Lets a stopped clock go on by the little that it takes to show an answer, until that is there. */
export const untilShown = (page: Page, isShown: () => Promise<unknown>) =>
  expect(async () => {
    await page.clock.runFor(10)
    await isShown()
  }).toPass()
