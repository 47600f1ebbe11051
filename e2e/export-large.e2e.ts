import { REGISTRY_IDS } from '../local-api/registries.ts'
import { listOf } from './detail.ts'
import { openExport, savedBy } from './export.ts'
import { apiAt, expect, test } from './fixtures.ts'
import { local, servers } from './servers.ts'
import { expectRange } from './table.ts'

/** What the tab may hold on to while it writes 100,000 rows, in bytes. */
const mostMemory = 150_000_000

test.use({ baseURL: servers.large.url })

const registryId = REGISTRY_IDS.prod

test('100,000 repositories are written while they are pushed to and deleted', async ({
  page,
  stateId,
}) => {
  test.setTimeout(180_000)
  const api = apiAt(`${local.largeControlUrl}/states/${stateId}`)
  await page.goto(listOf(registryId))
  await expectRange(page, 'Repositories 1 to 50, more follow')
  const { begin, said } = await openExport(page)

  // Others are at work: at every third page that is read one is pushed to, one is new, and one is gone.
  const gone = new Set<string>()
  let answers = 0
  const waiting: Promise<void>[] = []
  page.on('response', (response) => {
    if (!response.url().includes('limit=1000')) return
    answers += 1
    const turn = answers
    if (turn % 3 > 0) return
    waiting.push(
      response.json().then(async ({ items }: { items: { id: string }[] }) => {
        const [early, late] = [items[30]?.id, items[700]?.id]
        if (early === undefined || late === undefined) return
        gone.add(early)
        await api.change({
          remove: [{ registryId, name: early }],
          put: [
            { registryId, repository: { name: late, metadata: { pushCount: 7 } } },
            { registryId, repository: { name: `aaa/new-${String(turn).padStart(3, '0')}` } },
          ],
        })
      }),
    )
  })
  const session = await page.context().newCDPSession(page)
  let most = 0
  const measure = async () => {
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    most = Math.max(most, usedSize)
  }
  const timer = setInterval(() => void measure().catch(() => {}), 200)
  const file = await savedBy(page, () => begin.click())
  await measure()
  clearInterval(timer)
  await Promise.all(waiting)

  const names = new Set(file.names)
  expect(names.size).toBe(file.names.length)
  expect(names.size).toBeGreaterThanOrEqual(100_000)
  expect(gone.size).toBeGreaterThan(30)
  expect(most).toBeLessThan(mostMemory)
  expect(file.head).toContain('"# Complete: yes, with all that were there the whole time"')
  await expect(said).toContainText('all that were there the whole time')
  await fetch(`${local.largeControlUrl}/states/${stateId}`, { method: 'DELETE' })
})
