import type { Page } from '@playwright/test'

/** Holds these requests back until what it gives is called. */
export async function hold(page: Page, method: string, path: RegExp): Promise<() => void> {
  let open: (() => void) | undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route(path, async (route) => {
    if (route.request().method() !== method) return route.fallback()
    await opened
    await route.continue()
  })
  return () => open?.()
}
