import type { Page } from '@playwright/test'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import type { PartialRepository } from '../local-api/state.ts'
import { listOf } from './detail.ts'
import { openExport, savedBy } from './export.ts'
import { type Api, expect, test } from './fixtures.ts'
import { hold } from './hold.ts'
import { listQueries, numbered } from './list.ts'
import { ago } from './one-repository.ts'
import { expectRange } from './table.ts'

const list = listOf(REGISTRY_IDS.sandbox)
const named = (name: string, metadata: PartialRepository['metadata'] = {}) => ({ name, metadata })

/** Opens the window for so many repositories. */
async function openExportOf(page: Page, api: Api, count: number) {
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: numbered(count) } })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  return openExport(page)
}

test('writes all that fits, from every page and in the order of names', async ({ page, api }) => {
  const rows = numbered(120, (index) => ({
    pullCount: index % 7,
    lastSeverity: index % 2 === 0 ? 'high' : 'low',
  }))
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: rows } })
  await page.goto(`${list}?name=app&severity=high&orderBy=-pullCount&limit=25&page=2`)
  await expectRange(page, 'Repositories 26 to 50, more follow')
  const { dialog, said, begin, close } = await openExport(page)
  await expect(dialog).toContainText(
    'All repositories that fit the name filter “app” and the severity “High”, from every page.',
  )
  const file = await savedBy(page, () => begin.click())
  expect(file.name).toMatch(/^acme-sandbox-repositories-\d{8}T\d{6}Z\.csv$/)
  expect(file.head).toEqual([
    `"# Registry: acme-sandbox, ${REGISTRY_IDS.sandbox}"`,
    '"# Filter: name: app; severity: high"',
    '# Order: name',
    expect.stringMatching(/^# Read: \d{4}-\d\d-\d\dT.*Z to \d{4}-.*Z$/),
    '# Repositories: 60',
    '# Could not be read: 0',
    '"# Complete: yes, with all that were there the whole time"',
  ])
  const wanted = rows.filter((_, index) => index % 2 === 0)
  expect(file.names).toEqual(wanted.map(({ name }) => name))
  await expect(said).toHaveText(
    `60 repositories: all that were there the whole time. Saved as ${file.name}.`,
  )
  await close.click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused()
  await expect(page).toHaveURL(/name=app&severity=high&orderBy=-pullCount&limit=25&page=2$/)
})

test('writes JSON, and a view as it is found', async ({ page, api }) => {
  await api.set({
    repositories: {
      [REGISTRY_IDS.sandbox]: [
        named('busy', { pullCount: 3, lastPulledAt: ago(1) }),
        named('old', { pullCount: 3, lastPulledAt: ago(100), lastPushedAt: ago(200) }),
        named('=never', { pullCount: 0, lastPulledAt: null, lastPushedAt: ago(300) }),
      ],
    },
  })
  await page.goto(`${list}?view=not-pulled&days=95`)
  await expectRange(page, 'Repositories 1 to 2')
  const { dialog, begin } = await openExport(page)
  await expect(dialog).toContainText('All of “Not pulled for 95 days”, from every page.')
  await dialog.getByRole('radio', { name: 'JSON' }).check()
  const file = await savedBy(page, () => begin.click())
  expect(file.name).toMatch(/\.json$/)
  expect(JSON.parse(file.text)).toMatchObject({
    registry: { id: REGISTRY_IDS.sandbox, name: 'acme-sandbox' },
    filter: { name: '', severity: [], view: 'not-pulled', days: 95 },
    order: 'pullCount, then lastPull',
    complete: true,
    count: 2,
    repositories: [{ name: '=never' }, { name: 'old', pullCount: 3 }],
  })
})

test('a part is never passed off as the whole', async ({ page, api }) => {
  const { said, begin, stop, goOn, savePart, dialog } = await openExportOf(page, api, 2100)
  const rest = await hold(page, 'GET', /offset=980/)
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await begin.click()
  await expect(dialog).toContainText('1,000 read so far.')
  await stop.press('Enter')
  await expect(goOn).toBeFocused()
  await expect(said).toHaveText('Stopped: 1,000 repositories read, and there may be more.')
  expect(downloads).toEqual([])
  const part = await savedBy(page, () => savePart.click())
  expect(part.name).toMatch(/-incomplete\.csv$/)
  expect(part.head).toContain('"# Complete: no, stopped before the end"')
  expect(part.names).toHaveLength(1000)
  rest()
  const whole = await savedBy(page, () => goOn.click())
  expect(whole.head).toContain('"# Complete: yes, with all that were there the whole time"')
  expect(new Set(whole.names).size).toBe(2100)
  await expect(said).toContainText('2,100 repositories: all that were there the whole time.')
})

test('what the last answer brings after a stop is saved when the reader says so', async ({
  page,
  api,
}) => {
  const { said, begin, stop, savePart, dialog } = await openExportOf(page, api, 1100)
  const rest = await hold(page, 'GET', /offset=980/)
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await begin.click()
  await expect(dialog).toContainText('1,000 read so far.')
  await stop.click()
  const part = await savedBy(page, () => savePart.click())
  await expect(said).toContainText(`Saved as ${part.name}.`)
  rest()
  await expect(said).toHaveText('1,100 repositories: all that were there the whole time.')
  const whole = await savedBy(page, () =>
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  )
  expect(whole.head).toContain('"# Complete: yes, with all that were there the whole time"')
  await expect(said).toContainText(`Saved as ${whole.name}.`)
  expect(downloads).toEqual([part.name, whole.name])
})

test('a file is no longer called the saved one when more has been read', async ({ page, api }) => {
  const { said, begin, stop, goOn, savePart, dialog } = await openExportOf(page, api, 3000)
  const second = await hold(page, 'GET', /offset=980/)
  const third = await hold(page, 'GET', /offset=1960/)
  await begin.click()
  await expect(dialog).toContainText('1,000 read so far.')
  await stop.click()
  const part = await savedBy(page, () => savePart.click())
  await expect(said).toContainText(`Saved as ${part.name}.`)
  await goOn.click()
  second()
  await expect(dialog).toContainText('1,980 read so far.')
  await stop.click()
  await expect(said).toHaveText('Stopped: 1,980 repositories read, and there may be more.')
  third()
})

test('a slip of the mouse, or a key held down, costs nothing of what was read', async ({
  page,
  api,
}) => {
  const { said, begin, stop, goOn, dialog } = await openExportOf(page, api, 1100)
  const first = await hold(page, 'GET', /offset=0&limit=1000/)
  await begin.dblclick()
  await page.mouse.click(5, 5)
  await expect(stop).toBeFocused()
  const second = await hold(page, 'GET', /offset=980/)
  first()
  await expect(dialog).toContainText('1,000 read so far.')
  await stop.dblclick()
  await expect(said).toHaveText('Stopped: 1,000 repositories read, and there may be more.')
  await expect(goOn).toBeFocused()
  await page.keyboard.down('Enter')
  await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(stop).toBeFocused()
  const file = await savedBy(page, async () => second())
  expect(file.names).toHaveLength(1100)
})

test('rests where the API wants it to, and goes on from where it failed', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('429', '500')
  await api.set({
    repositories: { [REGISTRY_IDS.sandbox]: numbered(1500) },
    rules: [
      { path: 'offset=980', status: 429, times: 1, headers: { 'Retry-After': '60' } },
      { path: 'offset=980', status: 500, times: 1 },
    ],
  })
  await page.goto(list)
  await expectRange(page, 'Repositories 1 to 50, more follow')
  const { dialog, said, begin } = await openExport(page)
  await page.clock.install()
  await begin.click()
  await expect(dialog).toContainText('The registry asked for a rest. Goes on in')
  const asked = (await listQueries(api)).length
  await page.clock.runFor(55_000)
  expect(await listQueries(api)).toHaveLength(asked)
  await page.clock.runFor(6_000)
  await expect(said).toHaveText(
    'Not read to the end: 1,000 repositories read, and there may be more.',
  )
  const file = await savedBy(page, () => dialog.getByRole('button', { name: 'Try again' }).click())
  expect(new Set(file.names).size).toBe(1500)
  expect(file.head).toContain('"# Complete: yes, with all that were there the whole time"')
})

test('what cannot be read is counted, and makes it incomplete', async ({ page, api }) => {
  await api.set({
    repositories: {
      [REGISTRY_IDS.sandbox]: [named('good'), named('bad', { artifactCount: 'many' })],
    },
  })
  await page.goto(list)
  await expect(page.getByText(/bad could not be read/)).toBeVisible()
  const { said, begin } = await openExport(page)
  const file = await savedBy(page, () => begin.click())
  expect(file.head).toContain('"# Complete: no, some could not be read"')
  expect(file.head).toContain('# Could not be read: 1')
  expect(file.names).toEqual(['good'])
  expect(file.name).toMatch(/-incomplete\.csv$/)
  await expect(said).toContainText('1 repository, and perhaps not all. 1 could not be read.')
})

test('ends with its window', async ({ page, api }) => {
  const { dialog, begin } = await openExportOf(page, api, 2100)
  const rest = await hold(page, 'GET', /offset=980/)
  await begin.click()
  await expect(dialog).toContainText('1,000 read so far.')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  const answer = page.waitForResponse(/offset=980/)
  rest()
  await (await answer).finished()
  // What it would ask for next would be asked for before this.
  await page.getByRole('button', { name: 'Refresh' }).click()
  const offsets = async () => (await listQueries(api)).map((query) => query.get('offset'))
  await expect.poll(async () => (await offsets()).at(-1)).toBe('0')
  expect(await offsets()).toContain('980')
  expect(await offsets()).not.toContain('1960')
})
