import type { BrowserContext, Page } from '@playwright/test'
import { SHARED_STATE } from '../../local-api/state.ts'
import { apiAt, expect, test as base } from '../fixtures.ts'
import { type Bench, type BenchOptions, startBench } from './bench.ts'
import type { Person } from './people.ts'
import { type Portal, startPortal } from './portal.ts'

type WorkerOptions = BenchOptions & { bench: Bench; portal: Portal }

/** A test behind a real sign-in; the servers are of its worker, the API's state is of its own. */
export const test = base.extend<{ freshApi: void }, WorkerOptions>({
  front: ['Apache', { scope: 'worker', option: true }],
  mountPath: ['/registry/', { scope: 'worker', option: true }],
  session: ['long', { scope: 'worker', option: true }],
  frameAncestors: ['https://localhost:*', { scope: 'worker', option: true }],
  bench: [
    async ({ front, mountPath, session, frameAncestors }, provide) => {
      const bench = await startBench({ front, mountPath, session, frameAncestors })
      await provide(bench)
      await bench.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  portal: [
    async ({ bench }, provide) => {
      const portal = await startPortal(bench.certificate)
      await provide(portal)
      await portal.close()
    },
    { scope: 'worker' },
  ],
  // The proxy passes on what it knows, and a test's state is not among that.
  extraHTTPHeaders: {},
  api: async ({ bench }, provide) =>
    provide(apiAt(`${bench.api.controlUrl}/states/${SHARED_STATE}`)),
  // Each test begins with an API that nobody has touched.
  freshApi: [
    async ({ api }, provide) => {
      await api.set({})
      await provide()
    },
    { auto: true },
  ],
})

/** The sign-in form of the identity provider, which stands in for every provider's. */
export const form = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })

/** Opens an address of the dashboard as somebody who has to sign in first, and does. */
export async function signIn(page: Page, address: string, person: Person) {
  await page.goto(address)
  await fillIn(page, person)
}

export async function fillIn(page: Page, person: Person) {
  await page.getByLabel('User').fill(person)
  await page.getByLabel('Password').fill(`${person}-pw`)
  await form(page).click()
}

/** The `Cookie` header of what a browser holds for the dashboard, to ask with its sign-in but without it. */
export async function cookieOf(context: BrowserContext, { origin }: Bench): Promise<string> {
  const cookies = await context.cookies(origin)
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

export { expect }
