import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { openExport, savedBy } from './export.ts'
import { expect, test } from './fixtures.ts'
import { chooseFromMenu } from './list-menu.ts'
import { numbered } from './list.ts'
import { expectRange } from './table.ts'

const unsure = 'The answers of the registry did not fit together, so some may be missing.'

test('where each answer holds the same rows, no count and no file is called complete', async ({
  page,
  api,
}) => {
  await api.set({ repositories: { [REGISTRY_IDS.sandbox]: numbered(1100) } })
  await page.route(/limit=1000/, (route) =>
    route.continue({
      url: route
        .request()
        .url()
        .replace(/offset=\d+/, 'offset=0'),
    }),
  )
  await page.goto(listOf(REGISTRY_IDS.sandbox))
  await expectRange(page, 'Repositories 1 to 50, more follow')
  await chooseFromMenu(page, 'Count')
  await expect(page.getByRole('status', { name: 'Count' })).toHaveText(
    new RegExp(
      `^About 1,000 repositories in this registry, counted at \\d\\d:\\d\\d:\\d\\d\\. ${unsure}$`,
    ),
  )

  const { said, begin } = await openExport(page)
  const file = await savedBy(page, () => begin.click())
  expect(file.name).toMatch(/-incomplete\.csv$/)
  expect(file.head).toContain('"# Complete: no, the answers of the API did not fit together"')
  expect(file.names).toHaveLength(1000)
  await expect(said).toContainText(`1,000 repositories, and perhaps not all. ${unsure}`)
})
