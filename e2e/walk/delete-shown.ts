import { expect, type Page } from '@playwright/test'
import type { Random } from '../../local-api/random.ts'
import { deleteButton, deleteDialog, messages } from '../detail.ts'
import { placeOf } from './page-state.ts'
import { leading, press } from './press.ts'

/** What comes of a delete: told apart, since the walk has to have seen each. */
export type Deleted = 'cancelled' | 'gone' | 'refused' | 'not sent' | 'still there' | 'not known'

/** As a reader who has signed in elsewhere. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

/**
 * Opens the dialog of the repository that is shown, and cancels it or confirms it until it ends; after
 * a failure it looks again, tries again or gives up. `on` hears of each press that must send a
 * DELETE, unless it is said not to have been sent, and of what the dialog says when it failed.
 */
export async function deleteShown(
  page: Page,
  random: Random,
  on: {
    confirm: (name: string) => void
    unsent: (name: string) => void
    failure: (said: Deleted, name: string) => Promise<void>
  },
): Promise<Deleted | null> {
  const { repository: name } = placeOf(page)
  if (name === null) return null
  const { dialog, confirmation, confirm, cancel, alert, tick } = deleteDialog(page, name)
  const opened = await leading(
    page,
    () => press(deleteButton(page)),
    () => dialog.isVisible(),
  )
  if (!opened) return null
  await confirmation.fill(name)
  let wanted: 'confirm' | 'look' | 'cancel' = random() < 0.2 ? 'cancel' : 'confirm'
  let confirmed = false
  for (;;) {
    if (wanted === 'cancel') {
      await cancel.click()
      await expect(dialog).toHaveCount(0)
      return 'cancelled'
    }
    if (wanted === 'confirm') {
      // Looking by itself, it takes no press, and may find out that it is gone.
      await press(alert.getByRole('button', { name: 'Stop' }))
      let pressed: string | null = null
      await expect
        .poll(async () => {
          // What is in it has to be read first.
          await press(alert.getByRole('button', { name: 'Try again' }))
          if (await alert.getByText('You are signed out').isVisible()) await comeBack(page)
          if (await tick.isVisible()) await tick.check()
          pressed = await press(confirm)
          return pressed !== null || (await dialog.count()) === 0
        })
        .toBe(true)
      if (pressed === null) return 'gone'
      confirmed = true
      on.confirm(name)
    } else {
      await alert.getByRole('button', { name: 'Look again' }).click()
    }
    // Over when it has gone, or when it offers its button again.
    await expect(
      dialog.getByRole('button', { name: /(ing (repository|again)|once more)…$|opening/ }),
    ).toHaveCount(0)
    if ((await dialog.count()) === 0) {
      // Read right before, it was found to be gone: there was nothing to send.
      const found = messages(page).getByText(`${name} was already gone.`)
      if (confirmed && (await found.isVisible())) on.unsent(name)
      return 'gone'
    }
    const text = (await alert.allInnerTexts()).join('\n')
    const unsent = /no delete was sent/i.test(text)
    if (unsent && confirmed) on.unsent(name)
    const said = unsent
      ? 'not sent'
      : /Whether the repository was deleted is not known/.test(text)
        ? 'not known'
        : /is still there/.test(text)
          ? 'still there'
          : 'refused'
    await on.failure(said, name)
    confirmed = false
    const look = said !== 'refused' && said !== 'not sent' && random() < 0.4
    wanted = look ? 'look' : random() < 0.6 ? 'confirm' : 'cancel'
  }
}
