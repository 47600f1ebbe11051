import type { CDPSession, Page } from '@playwright/test'
import { compiledCode } from '../browser/compiled-code.ts'
import { keptInTab, usedHeap } from '../browser/memory.ts'
import type { Held } from '../report/soak-section.ts'

/** What the tab holds now, all garbage collected. */
export async function readHeld(page: Page, session: CDPSession): Promise<Omit<Held, 'when'>> {
  const kept = await page.evaluate(readQueryCache)
  // Twice: what only a finalizer lets go is collected by the next one.
  await usedHeap(session)
  const heap = await usedHeap(session)
  const code = await compiledCode(session)
  return { heap, code, ...(await keptInTab(session)), ...kept }
}

type Fiber = { memoizedProps?: { client?: Client } | null; child?: Fiber | null }
type Client = { getQueryCache?: () => { getAll: () => { state: { data: unknown } }[] } }

/**
 * Runs in the page: finds the query cache where React keeps the provider's properties, since the
 * app shows it to nobody.
 */
function readQueryCache(): { answers: number; answerBytes: number } {
  const root: object | null = document.getElementById('root')
  const [, container] =
    Object.entries(root ?? {}).find(([key]) => key.startsWith('__reactContainer$')) ?? []
  let fiber = (container as { stateNode: { current: Fiber } } | undefined)?.stateNode.current
  while (fiber && !fiber.memoizedProps?.client?.getQueryCache) fiber = fiber.child ?? undefined
  const queries = fiber?.memoizedProps?.client?.getQueryCache?.().getAll() ?? []
  return {
    answers: queries.length,
    answerBytes: queries.reduce(
      (bytes, { state }) => bytes + (JSON.stringify(state.data)?.length ?? 0),
      0,
    ),
  }
}
