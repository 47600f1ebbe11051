import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, heading, readyToDelete } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { hasCurl, runInShell } from './run-in-shell.ts'
import { servers } from './servers.ts'

const { sandbox, failureLab } = REGISTRY_IDS
const name = 'team/it\'s "app" $HOME'

/** What opens the commands of a repository, and what is in them. */
function commands(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'As a command' })
  return {
    opener: page.getByRole('button', { name: 'As a command' }),
    dialog,
    curl: dialog.getByRole('radio', { name: 'curl' }),
    ionosctl: dialog.getByRole('radio', { name: 'ionosctl' }),
    close: dialog.getByRole('button', { name: 'Close' }),
    deletion: dialog.getByRole('region', { name: 'Delete this repository' }),
  }
}

/** Copies the command of one section, and gives what is on the clipboard then. */
async function copied(page: Page, title: string) {
  const section = commands(page).dialog.getByRole('region', { name: title })
  await section.getByRole('button', { name: `Copy command: ${title}` }).click()
  await expect(section.getByText('Copied', { exact: true })).toBeAttached()
  return page.evaluate(() => navigator.clipboard.readText())
}

test.describe('copied', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('for curl, they read and delete that repository, and no other', async ({
    page,
    api,
    stateId,
  }) => {
    test.skip(!hasCurl, 'there is no curl here')
    const others = ['team', 'app', "team/it's"]
    await api.set({
      repositories: { [sandbox]: [name, ...others].map((text) => ({ name: text })) },
    })
    await page.goto(`${addressOf(sandbox, name)}?orderBy=lastPull`)
    await commands(page).opener.click()

    const read = await copied(page, 'Read this repository')
    expect(JSON.parse(runInShell(read, stateId))).toMatchObject({ id: name })
    const list = await copied(page, 'List its artifacts as on this page')
    const artifacts = JSON.parse(runInShell(list, stateId))
    expect(artifacts).toMatchObject({ id: 'artifacts', offset: 0, limit: 25 })
    const asked = await api.requests('GET')
    expect(asked.at(-1)?.path).toMatch(/\/artifacts\?orderBy=lastPull&limit=25&offset=0$/)

    runInShell(await copied(page, 'Delete this repository'), stateId)
    const deletes = await api.requests('DELETE')
    expect(deletes.map(({ path }) => path.split('/').at(-1))).toEqual([
      encodeURIComponent(name).replaceAll("'", '%27'),
    ])
    expect(() => runInShell(read, stateId)).toThrow()
  })

  test('for ionosctl, they are what is shown, to the letter', async ({ page, api }) => {
    await api.set({ repositories: { [sandbox]: [{ name }] } })
    await page.goto(addressOf(sandbox, name))
    const { opener, ionosctl } = commands(page)
    await opener.click()
    await ionosctl.check()
    expect(await copied(page, 'Delete this repository')).toBe(
      [
        'ionosctl container-registry repository delete \\',
        `  --registry-id ${sandbox} \\`,
        `  --name 'team/it'\\''s "app" $HOME'`,
      ].join('\n'),
    )
  })
})

test('the choice of a tool is kept for other repositories', async ({ page }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  const { opener, dialog, curl, ionosctl, close } = commands(page)
  await opener.click()
  await expect(curl).toBeChecked()
  await expect(dialog.getByText('curl --fail-with-body --request DELETE')).toBeVisible()
  await ionosctl.check()
  await close.click()
  await page.getByRole('link', { name: 'Repositories' }).click()
  await page.getByRole('link', { name: 'a%b', exact: true }).click()
  await expect(heading(page, 'a%b')).toBeVisible()
  await opener.click()
  await expect(ionosctl).toBeChecked()
  await expect(dialog.getByText('--name a%b').first()).toBeVisible()
  await expect(dialog.getByText('curl')).toHaveCount(1)
})

test('what ionosctl cannot ask for is said', async ({ page }) => {
  const note = 'ionosctl cannot ask for this order: its rows come by last push, newest first'
  await page.goto(`${addressOf(failureLab, 'team/app')}?orderBy=lastPull&page=2&limit=1`)
  const { opener, dialog, ionosctl } = commands(page)
  await opener.click()
  await expect(dialog.getByText(note)).toHaveCount(0)
  await ionosctl.check()
  await expect(dialog.getByText(`${note}, so this page of them holds others.`)).toBeVisible()
})

test('it is opened and left by the keyboard, which finds its place again', async ({ page }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  const { opener, dialog, curl, ionosctl, close } = commands(page)
  await opener.focus()
  for (const leave of [() => page.keyboard.press('Escape'), () => close.press('Enter')]) {
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    await expect(curl.or(ionosctl).and(page.locator(':checked'))).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await leave()
    await expect(dialog).toHaveCount(0)
    await expect(opener).toBeFocused()
  }
})

test('a press beside it leaves it', async ({ page }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  const { opener, dialog } = commands(page)
  await opener.click()
  await expect(dialog).toBeVisible()
  await page.mouse.click(5, 5)
  await expect(dialog).toHaveCount(0)
})

test('a double click opens it, and does not leave it again', async ({ page }) => {
  await page.goto(addressOf(failureLab, 'team/app'))
  const { opener, dialog } = commands(page)
  await opener.dblclick()
  await expect(dialog).toBeVisible()
  await page.mouse.dblclick(5, 5)
  await expect(dialog).toHaveCount(0)
})

test('no secret stands in them: they name variables of the shell', async ({ page }) => {
  const address = `${servers.mounted.url}${addressOf(failureLab, 'team/app')}`
  const { username, password, cancel } = await readyToDelete(page, address, 'team/app')
  await username.fill('deleter@example.com')
  await password.fill('pass:wörd-✓')
  await cancel.click()
  const { opener, ionosctl, deletion } = commands(page)
  await opener.click()
  const expectNone = async () => {
    const html = await page.locator('html').evaluate((node) => node.outerHTML)
    for (const secret of ['local-token', 'deleter@example.com', 'wörd']) {
      expect(html).not.toContain(secret)
    }
  }
  await expect(deletion).toContainText('"Authorization: Bearer $IONOS_TOKEN"')
  await expectNone()
  await ionosctl.check()
  await expect(deletion).toContainText('ionosctl container-registry repository delete')
  await expectNone()
})

test('where deleting is off, no command for it is offered', async ({ page }) => {
  await page.goto(`${servers.readOnly.url}${addressOf(failureLab, 'team/app')}`)
  const { opener, dialog, curl, ionosctl, deletion } = commands(page)
  await opener.click()
  for (const tool of [curl, ionosctl]) {
    await tool.check()
    await expect(dialog.getByRole('button', { name: /^Copy command/ })).toHaveCount(2)
    await expect(deletion).toContainText('Deleting is switched off for this dashboard.')
    await expect(dialog).not.toContainText(/--request DELETE|repository delete/)
  }
})

test('a name that no command can hold is said to be so', async ({ page, api }) => {
  await api.set({ repositories: { [sandbox]: [{ name: 'a\0b' }] } })
  await page.goto(addressOf(sandbox, 'a\0b'))
  await expect(page.getByText(/^No pull command: the name holds a NUL/)).toBeVisible()
  const { opener, dialog } = commands(page)
  await opener.click()
  await expect(dialog).toContainText('The name holds a NUL character, which no command can hold.')
})
