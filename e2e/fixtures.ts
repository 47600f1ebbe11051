import { randomUUID } from 'node:crypto'
import { type BrowserContext, test as base, expect } from '@playwright/test'
import {
  type RequestLogEntry,
  STATE_HEADER,
  type StateChanges,
  type StateSetup,
} from '../local-api/state.ts'
import { local } from './servers.ts'

/** The local API as one test sees it: a state of its own, to set up and to look into. */
export type Api = {
  /** Starts the state afresh, with rules and repositories. */
  set: (setup: StateSetup) => Promise<void>
  /** Changes it while the test runs: somebody pushes or deletes, or the API begins to fail. */
  change: (changes: StateChanges) => Promise<void>
  /** What the API has received so far, in order; only of this method where one is given. */
  requests: (method?: string) => Promise<readonly RequestLogEntry[]>
}

type Fixtures = {
  stateId: string
  api: Api
  /** Parts of the console errors, and of what else is reported, that the test provokes. */
  expectedErrors: (string | RegExp)[]
  consoleGuard: void
}

/** A test whose browser talks to a state of its own, and which fails on any unexpected error. */
export const test = base.extend<Fixtures>({
  stateId: async ({ browserName }, provide) => provide(`${browserName}-${randomUUID()}`),

  // Every request of the browser selects the test's state, through whatever proxy it goes.
  extraHTTPHeaders: async ({ stateId }, provide) => provide({ [STATE_HEADER]: stateId }),

  api: async ({ stateId }, provide) => {
    const address = `${local.controlUrl}/states/${stateId}`
    await provide(apiAt(address))
    await fetch(address, { method: 'DELETE' })
  },

  // Playwright reads from the pattern which fixtures this one needs: none.
  // oxlint-disable-next-line no-empty-pattern
  expectedErrors: async ({}, provide) => provide([]),

  consoleGuard: [
    async ({ context, expectedErrors }, provide) => {
      const errors: string[] = []
      await reportViolations(context, (text) => errors.push(text))
      context.on('weberror', (error) => errors.push(String(error.error())))
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      await provide()
      const unexpected = errors.filter(
        (text) => !expectedErrors.some((part) => text.search(part) >= 0),
      )
      expect(unexpected, 'errors and violations').toEqual([])
    },
    { auto: true },
  ],
})

/** The state of a local API at its address below the control endpoints. */
export function apiAt(address: string): Api {
  const send = async (method: string, body: StateSetup) => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(address, { method, headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${method} ${address}: ${await response.text()}`)
  }
  return {
    set: (setup) => send('PUT', setup),
    change: (changes) => send('PATCH', changes),
    requests: async (method) => {
      const response = await fetch(`${address}/requests`)
      const all: readonly RequestLogEntry[] = await response.json()
      return all.filter((request) => method === undefined || request.method === method)
    },
  }
}

/** In every test: no violation of the content policy, and no request to another origin. */
async function reportViolations(context: BrowserContext, report: (text: string) => void) {
  await context.exposeFunction('reportViolation', report)
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // Playwright puts the function there; nothing declares it.
      Reflect.get(globalThis, 'reportViolation')(`violation: ${violatedDirective} ${blockedURI}`)
    })
  })
  context.on('request', (request) => {
    // A redirect that the page does not follow is reported too; following it would break the policy.
    if (request.isNavigationRequest() || request.redirectedFrom() !== null) return
    const { origin } = new URL(request.url())
    const page = new URL(request.frame().url())
    if (page.protocol === 'http:' && origin !== page.origin) {
      report(`violation: request to ${request.url()}`)
    }
  })
}

export { expect }
