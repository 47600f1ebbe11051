import { expect, type Locator, type Page } from '@playwright/test'

/**
 * Presses a button or a link if it is there and works. Null where the press did not reach it: an answer
 * may take it away, or move it from under the pointer, at any time.
 */
export async function press(button: Locator): Promise<string | null> {
  if ((await button.count()) !== 1) return null
  if ((await button.getAttribute('aria-disabled').catch(() => 'true')) === 'true') return null
  try {
    const element = await button.elementHandle({ timeout: 1_000 })
    if (element === null) return null
    const heard = await element.evaluateHandle((target) => {
      const events = { click: false }
      target.addEventListener('click', () => (events.click = true), { once: true })
      return events
    })
    await element.click({ timeout: 1_000 })
    // A press that led to another document leaves nobody to ask.
    return (await heard.evaluate(({ click }) => click).catch(() => true)) ? '' : null
  } catch {
    return null
  }
}

/**
 * Does something and waits until it has led where it should. False where it could not be done, or
 * where a sign-out came in between: its notice moves what is below it away from under the pointer,
 * and the page may have been left for a sign-in.
 */
export async function leading(
  page: Page,
  act: () => Promise<unknown>,
  isThere: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const document = () => page.evaluate(() => performance.timeOrigin).catch(() => null)
  const isSignedOut = () => page.getByRole('heading', { name: 'You are signed out' }).isVisible()
  const before = { document: await document(), isSignedOut: await isSignedOut() }
  if ((await act()) === null) return false
  await expect
    .poll(
      async () =>
        (await isThere()) ||
        (await document()) !== before.document ||
        (await isSignedOut()) !== before.isSignedOut,
    )
    .toBe(true)
  return isThere()
}
