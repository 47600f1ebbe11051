import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { addressOf, heading, listOf } from '../detail.ts'
import { expectRange } from '../table.ts'
import { expect, form, signIn, test } from './fixtures.ts'
import { release } from './release.ts'

const { failureLab } = REGISTRY_IDS

for (const ended of [false, true]) {
  test(`under an open tab a new release is loaded, by one navigation and without a form${ended ? ', after the sign-in has ended too' : ''}`, async ({
    page,
    context,
    bench,
    expectedErrors,
  }) => {
    expectedErrors.push('Failed to load resource', 'dynamically imported module', /style/)
    await signIn(page, `${bench.url}${listOf(failureLab, '?severity=medium')}`, 'vera')
    await expectRange(page, 'Repositories 1 to')
    const pages: string[] = []
    context.on('request', (request) => {
      if (request.isNavigationRequest() && request.redirectedFrom() === null)
        pages.push(request.url())
    })
    release(bench.dist)
    if (ended) await context.clearCookies({ name: '__Host-berth' })
    await page.getByRole('link', { name: 'team/app', exact: true }).click()
    await expect(heading(page, 'team/app')).toBeVisible()
    expect(pages).toEqual([`${bench.url}${addressOf(failureLab, 'team/app')}`])
    await expect(form(page)).toHaveCount(0)
    await page.getByRole('link', { name: 'Repositories' }).click()
    await expect(page).toHaveURL(`${bench.url}${listOf(failureLab, '?severity=medium')}`)
    await expectRange(page, 'Repositories 1 to')
  })
}
