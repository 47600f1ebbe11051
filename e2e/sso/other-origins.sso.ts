import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { heading, listOf } from '../detail.ts'
import { expect, signIn, test } from './fixtures.ts'

const { failureLab } = REGISTRY_IDS

for (const where of ['sameSite', 'foreign'] as const) {
  test(`a delete from another origin never reaches the API: ${where}`, async ({
    page,
    bench,
    portal,
    api,
    expectedErrors,
  }) => {
    expectedErrors.push(/CORS|Failed to load resource|blocked/)
    await signIn(page, `${bench.url}${listOf(failureLab)}`, 'dora')
    await expect(heading(page, 'Repositories')).toBeVisible()
    const other = await page.context().newPage()
    await other.goto(portal[where])
    const address = `${bench.url}api/registries/${failureLab}/repositories/team%2Fapp`
    const outcomes = await other.evaluate(async (url) => {
      const headers = { 'X-Requested-With': 'XMLHttpRequest' }
      const tries: RequestInit[] = [
        { method: 'DELETE', headers },
        { method: 'DELETE' },
        { method: 'POST', body: '_method=DELETE', mode: 'no-cors' },
        { headers: { 'X-HTTP-Method-Override': 'DELETE' } },
        {},
      ]
      return Promise.all(
        tries.map(async (init) => {
          const answer = await fetch(url, { credentials: 'include', ...init }).catch(() => null)
          return answer && answer.type !== 'opaque' ? answer.status : null
        }),
      )
    }, address)
    // Nothing that can be read, and nothing that was changed.
    expect(outcomes).toEqual([null, null, null, null, null])
    await other.evaluate((url) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: url })
      document.body.append(form)
      form.submit()
    }, `${address}?_method=DELETE`)
    await other.waitForURL(/_method/)
    expect((await api.requests()).filter(({ method }) => method !== 'GET')).toEqual([])
    await other.close()
  })
}

for (const where of ['sameSite', 'foreign'] as const) {
  test(`another origin signs nobody out: ${where}`, async ({
    page,
    bench,
    portal,
    expectedErrors,
  }) => {
    expectedErrors.push(/Failed to load resource|blocked/)
    await signIn(page, `${bench.url}${listOf(failureLab)}`, 'vera')
    await expect(heading(page, 'Repositories')).toBeVisible()
    const other = await page.context().newPage()
    await other.goto(portal[where])
    const ways =
      bench.helper === null
        ? ['oidc/callback?logout=img', 'oidc/callback?session=logout', 'oidc/callback?logout=get']
        : ['oauth2/sign_out', 'oauth2/sign_out?rd=%2F']
    for (const way of ways) {
      await other.evaluate(
        (address) =>
          new Promise<void>((resolve) => {
            const picture = new Image()
            picture.addEventListener('error', () => resolve())
            picture.addEventListener('load', () => resolve())
            picture.src = address
          }),
        bench.url + way,
      )
      // By a link, too.
      await other.evaluate((address) => window.location.assign(address), bench.url + way)
      await other.waitForURL((url) => url.origin === bench.origin)
      await expect(other.getByText('You are signed out')).toHaveCount(0)
      await other.goto(portal[where])
    }
    await page.reload()
    await expect(heading(page, 'Repositories')).toBeVisible()
    await other.close()
  })
}
