import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { namesAsked, numbered, searchBox } from './list.ts'
import { keepViews, openViews } from './own-views.ts'
import { expectRange } from './table.ts'

const { prod } = REGISTRY_IDS

/** An input method: letters that are not certain yet, and what they become. */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page)
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    end: (text: string) => session.send('Input.insertText', { text }),
  }
}

test.beforeEach(({ api }) => api.set({ repositories: { [prod]: numbered(12) } }))

test('what is being composed is searched for when it is certain, and not before', async ({
  page,
  api,
}) => {
  await page.clock.install()
  await page.goto(listOf(prod))
  await expectRange(page, 'Repositories 1 to')
  await searchBox(page).fill('app')
  await page.clock.runFor(400)
  await expect(page).toHaveURL(/\?name=app$/)
  const { compose, end } = await inputMethod(page)
  await compose('ni')
  await page.clock.runFor(400)
  await compose('に')
  await page.clock.runFor(400)
  await page.keyboard.press('Escape')
  await page.clock.runFor(400)
  await expect(searchBox(page)).toHaveValue('appに')
  await expect(page).toHaveURL(/\?name=app$/)
  await end('日')
  await page.clock.runFor(400)
  await expect(page).toHaveURL(/\?name=app%E6%97%A5$/)
  await expect.poll(() => namesAsked(api)).toEqual(['app', 'app日'])

  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toHaveValue('')
  await expect(page).toHaveURL(/\/repositories$/)
})

test.describe('on Android', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile' })

  test('where every word is composed, a pause is enough', async ({ page }) => {
    await page.goto(listOf(prod))
    await expectRange(page, 'Repositories 1 to')
    await searchBox(page).focus()
    await (await inputMethod(page)).compose('app-01')
    await expectRange(page, 'Repositories 1 to 3')
  })
})

test('Escape that ends a composed letter leaves a field as it is', async ({ page }) => {
  await keepViews(page, [{ registryId: prod, name: 'Mine', query: '?severity=low' }])
  const { compose, end } = await inputMethod(page)
  const finder = page.getByRole('searchbox', { name: 'Find a vulnerability' })
  const days = page.getByRole('textbox', { name: 'Days' })

  await page.goto(listOf(prod, '?view=not-pulled&days=30'))
  for (const field of [finder, days]) {
    await field.fill('12')
    await compose('に')
    await page.keyboard.press('Escape')
    await expect(field).toHaveValue('12に')
    await end('3')
    await expect(field).toHaveValue('123')
    await page.keyboard.press('Escape')
    await expect(field).not.toHaveValue('123')
  }

  const { dialog, rename, newName } = await openViews(page)
  await rename('Mine').click()
  await newName.fill('My')
  await compose('に')
  await page.keyboard.press('Escape')
  await expect(newName).toHaveValue('Myに')
  await end('own')
  await page.keyboard.press('Escape')
  await expect(newName).toHaveCount(0)
  await expect(dialog).toBeVisible()

  await page.setViewportSize({ width: 375, height: 800 })
  await page.goto(`registries/${prod}/vulnerabilities`)
  const box = page.getByRole('main').getByRole('searchbox', { name: 'Find a vulnerability' })
  await box.fill('CVE')
  await compose('に')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('CVEに')
})
