import { request as forward } from 'node:http'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf, messages, readyToDelete } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { startFrontProxy } from './front-proxy.ts'
import { servers } from './servers.ts'
import { expectRange } from './table.ts'

const { failureLab } = REGISTRY_IDS
const name = 'team/app'
const address = addressOf(failureLab, name)

// A browser sends a request again by itself when a connection that it had used before breaks, and
// when the answer is 408, whatever the method: only the servers see that it did.

test('a delete whose connection broke reaches the API once, whatever the browser repeats', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('504', '404')
  const seen: (string | undefined)[] = []
  const proxy = await startFrontProxy(servers.plain.url, (request) => {
    if (request.method !== 'DELETE') return false
    seen.push(String(request.headers['idempotency-key']))
    if (seen.length > 1) return false
    const { method, headers, url = '' } = request
    forward(new URL(url, servers.plain.url), { method, headers }, (answer) => {
      answer.resume()
      request.socket.destroy()
    }).end()
    return true
  })
  try {
    const { confirm } = await readyToDelete(page, proxy.url + address, name)
    await confirm.click()
    await expect(messages(page)).toContainText(`${name} was deleted.`)
    expect(await api.requests('DELETE')).toHaveLength(1)
    // Without the browser's own repetition this test would show nothing.
    expect(seen).toEqual([seen[0], seen[0]])
    // What is under way when the proxy goes would fail.
    await expectRange(page, 'Repositories 1 to')
  } finally {
    await proxy.close()
  }
})

test('a delete that took the API too long reaches it once', async ({
  page,
  api,
  expectedErrors,
}) => {
  expectedErrors.push('504')
  const proxy = await startFrontProxy(servers.plain.url, () => false)
  try {
    const { alert, confirm, confirmation } = await readyToDelete(page, proxy.url + address, name)
    await api.change({ rules: [{ method: 'DELETE', status: 408 }] })
    await confirm.click()
    await expect(alert).toContainText('No answer came from the registry API (504)')
    await expect(alert).toContainText('passed on once already; its answer was lost')
    await expect(alert).toContainText('still there')
    await expect(confirmation).toHaveValue(name)
    expect(await api.requests('DELETE')).toHaveLength(1)
  } finally {
    await proxy.close()
  }
})
