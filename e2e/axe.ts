import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** A page in a state that looks different from others. */
export type State = {
  name: string
  url: string
  /** Something that is there when the state has been reached. */
  shows: string | RegExp
  reach?: (page: Page) => Promise<unknown>
  errors?: string
}

/** A test for each state: axe finds nothing in it, in either scheme, wide and narrow. */
export function seeEach(states: readonly State[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`in the ${colorScheme} scheme`, () => {
      test.use({ colorScheme })
      for (const { name, url, shows, reach, errors } of states) {
        test(`${name}: axe finds nothing, wide and narrow`, async ({ page, expectedErrors }) => {
          if (errors) expectedErrors.push(errors)
          await page.goto(url)
          await reach?.(page)
          await expect(page.getByText(shows).first()).toBeAttached()
          for (const width of [1440, 390]) {
            await page.setViewportSize({ width, height: 844 })
            const axe = new AxeBuilder({ page })
            // What lies behind an open dialog is out of reach.
            if ((await page.locator('dialog[open]').count()) > 0) axe.include('dialog[open]')
            const { violations } = await axe
              .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
              .analyze()
            expect(
              violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
              `${width} px`,
            ).toEqual([])
            // Nothing sticks out sideways.
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
          }
        })
      }
    })
  }
}
