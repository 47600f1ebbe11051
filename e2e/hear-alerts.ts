import type { Page } from '@playwright/test'

/**
 * Hears the words of alerts from the page. What asks for them would wait for the navigation that the
 * reader has stopped, whose end Playwright may have missed.
 */
export async function hearAlerts(page: Page): Promise<() => string> {
  const heard: string[] = []
  await page.exposeFunction('tellAlert', (text: string) => heard.push(text))
  await page.evaluate(() => {
    new MutationObserver(() => {
      const text = document.querySelector('[role=alert]')?.textContent
      // Playwright puts the function there; nothing declares it.
      if (text) Reflect.get(globalThis, 'tellAlert')(text)
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
  return () => heard.join('\n')
}
