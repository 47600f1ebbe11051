import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { expectRange } from './table.ts'

const { failureLab } = REGISTRY_IDS

test('a page is asked for anew each time, a hashed file never again', async ({ page, request }) => {
  for (const path of ['', 'registries', addressOf(failureLab, 'app.js')]) {
    const cacheControl = (await request.get(path)).headers()['cache-control']
    expect(cacheControl, path).toBe('no-cache, private')
  }
  const assets: string[] = []
  page.on('request', (sent) => {
    if (new URL(sent.url()).pathname.startsWith('/assets/')) assets.push(sent.url())
  })
  await page.goto(listOf(failureLab))
  await expectRange(page, 'Repositories 1 to')
  expect(assets.length).toBeGreaterThan(1)
  for (const asset of assets) {
    const answer = await request.get(asset)
    expect(answer.headers()['cache-control'], asset).toBe('public, max-age=31536000, immutable')
  }
  expect((await request.get('assets/gone.js')).headers()['cache-control']).toBeUndefined()
  expect((await request.get('config.json')).headers()['cache-control']).toBe('no-store')
})

test('pages and files come compressed to who takes that, and as they are to who does not', async ({
  page,
  request,
}) => {
  await page.goto(listOf(failureLab))
  const script = await page.locator('script[src]').first().getAttribute('src')
  const sheet = await page.locator('link[rel=stylesheet]').first().getAttribute('href')
  for (const path of ['registries', 'signed-out.html', 'favicon.svg', script ?? '', sheet ?? '']) {
    const ask = async (encoding: string) => {
      const answer = await request.get(path, { headers: { 'Accept-Encoding': encoding } })
      expect(answer.headers()['vary'], path).toBe('Accept-Encoding')
      const { 'content-encoding': used, 'content-type': type } = answer.headers()
      return { used, type, text: await answer.text() }
    }
    const plain = await ask('identity')
    expect(plain.used, path).toBeUndefined()
    expect(plain.text.length, path).toBeGreaterThan(100)
    expect(await ask('gzip, br'), path).toEqual({ ...plain, used: 'br', type: expect.any(String) })
    expect(await ask('gzip'), path).toEqual({ ...plain, used: 'gzip', type: expect.any(String) })
  }
})

test('the content policy is in force', async ({ page, expectedErrors }) => {
  expectedErrors.push(/Content Security Policy/i, /Trusted(HTML|Script)/, /^violation: /)
  await page.goto('registries')
  await expect(page.addScriptTag({ content: 'document.title = "hit"' })).rejects.toThrow()
  const refused = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>hit</b>')
      return null
    } catch (error) {
      return String(error)
    }
  })
  expect(refused).toContain('TrustedHTML')
  await expect(page).not.toHaveTitle('hit')
})

test('the dashboard cannot be framed unless the operator says so', async ({
  page,
  baseURL,
  expectedErrors,
}) => {
  expectedErrors.push(/frame/i)
  await page.setContent(`<iframe title="framed" src="${baseURL}registries"></iframe>`)
  await expect
    .poll(() => page.frames().map((frame) => frame.url()))
    .toContainEqual(expect.stringContaining('chrome-error:'))
})
