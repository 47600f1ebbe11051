import { expect, type Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { expectRange } from './table.ts'

/** The name of a numbered repository, from 1. */
export const nth = (number: number) => `app-${String(number).padStart(3, '0')}`

/** Opens ten numbered repositories of the large registry by name, and waits until they are there. */
export async function openTen(page: Page, server = '') {
  await page.goto(server + listOf(REGISTRY_IDS.prod, '?orderBy=name&limit=10'))
  await expectRange(page, 'Repositories 1 to 10')
}

/** The sheet of the shortcuts, and what is in it. */
export function shortcutSheet(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  return {
    dialog,
    button: page.getByRole('banner').getByRole('button', { name: 'Keyboard shortcuts' }),
    singleKeys: dialog.getByRole('switch', { name: 'Single-key shortcuts' }),
    goTo: dialog.getByRole('button', { name: 'Go to…' }),
    close: dialog.getByRole('button', { name: 'Close' }),
  }
}

/** The palette, and what is in it. */
export function palette(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Go to' })
  return {
    dialog,
    input: dialog.getByRole('combobox', { name: 'Go to a page, repository or registry' }),
    options: dialog.getByRole('option'),
    option: (name: string) => dialog.getByRole('option', { name, exact: true }),
    active: dialog.getByRole('option', { selected: true }),
    group: (name: string) => dialog.getByRole('group', { name }),
    said: dialog.getByRole('status'),
    close: dialog.getByRole('button', { name: 'Close' }),
  }
}

/** Has every use of the browser's storage fail from the next page on. */
export const blockStorage = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })

/** Opens an address and then the palette there. */
export async function openPaletteAt(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  const parts = palette(page)
  await expect(parts.input).toBeFocused()
  return parts
}
