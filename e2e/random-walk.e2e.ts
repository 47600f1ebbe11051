import { REGISTRY_IDS } from '../local-api/registries.ts'
import { between, pick, pickWeighted, randomFor } from '../local-api/random.ts'
import type { PartialRepository } from '../local-api/state.ts'
import { listOf } from './detail.ts'
import { expect, test } from './fixtures.ts'
import { deleteShown } from './walk/delete-shown.ts'
import { placeOf, untruthOf } from './walk/page-state.ts'
import { steps } from './walk/steps.ts'
import { truthOf } from './walk/truth.ts'

const { prod } = REGISTRY_IDS
const seed = 'walk:4711'
const length = 300

const names = ['shop/ledger', 'team/app', 'repositories/delete', 'artifacts', '100%/a b', 'a%2Fb']
const severities = ['low', 'medium', 'high', 'critical', 'none', null]

function repositories(): PartialRepository[] {
  const random = randomFor(`${seed}:repositories`)
  return Array.from({ length: 180 }, (_, index) => ({
    name: `${names[index % names.length]}-${index}`,
    metadata: {
      lastSeverity: pick(random, severities),
      artifactCount: between(random, 1, 40),
      pullCount: between(random, 0, 100_000),
      lastPushedAt: new Date(Date.UTC(2026, 1, 1) - index * 3_600_000).toISOString(),
    },
  }))
}

// A step that hangs must say which one it was.
test.use({ actionTimeout: 15_000, navigationTimeout: 15_000 })

const weights = steps.reduce((sum, { weight }) => sum + weight, 0)

const count = (counts: Map<string, number>, key: string) =>
  counts.set(key, (counts.get(key) ?? 0) + 1)

/** What holds where the page was left for a sign-in in the middle of looking at it. */
const ifLeft =
  <T>(value: T) =>
  (error: unknown): T => {
    if (!/context was destroyed/.test(String(error))) throw error
    return value
  }

for (const percent of [0, 20]) {
  test(`a walk of ${length} steps finds the truth at each, with ${percent} % of answers failing`, async ({
    page,
    api,
    stateId,
    expectedErrors,
  }) => {
    test.setTimeout(8 * 60_000)
    expectedErrors.push('Failed to load resource')
    await api.set({ repositories: { [prod]: repositories() }, chaos: { percent, seed: 20 } })
    const truth = truthOf(stateId)
    const random = randomFor(seed)
    const trail: string[] = []
    const taken = new Map<string, number>()
    const confirmed = new Map<string, number>()
    const sent = new Map<number, string>()
    const unknown = new Set<string>()
    let failures = 0

    /** The page, held against the API, and each DELETE against the press that asked for it. */
    async function holdAgainstTruth() {
      const where = trail.slice(-12).join(' → ')
      const read = () => untruthOf(page, truth, unknown).catch(ifLeft('the page was left'))
      await expect.poll(read, { message: where, timeout: 30_000 }).toBe('')
      // The log forgets its oldest entries, so what was seen is kept.
      for (const { number, path } of await api.requests('DELETE')) {
        sent.set(number, decodeURIComponent(path.split('/').at(-1) ?? ''))
      }
      const deletes = new Map<string, number>()
      for (const name of sent.values()) count(deletes, name)
      expect(deletes, where).toEqual(confirmed)
      if ((await page.getByRole('alert').count()) > 0) failures += 1
    }

    const onDelete = {
      confirm: (name: string) => void count(confirmed, name),
      unsent: (name: string) => {
        const left = (confirmed.get(name) ?? 0) - 1
        if (left > 0) confirmed.set(name, left)
        else confirmed.delete(name)
      },
      failure: async (said: string, name: string) => {
        count(taken, `delete: ${said}`)
        const there = (await truth.counts(name)) !== null
        if (said === 'not known') return void unknown.add(name)
        // What came of an attempt before this one is as little known as it was.
        if (unknown.has(name) && (said === 'refused' || said === 'not sent')) return
        unknown.delete(name)
        expect(there, `${name}: ${said}`).toBe(true)
      },
    }

    async function deleteHere() {
      const { repository } = placeOf(page)
      const ended = await deleteShown(page, random, onDelete)
      if (ended === 'gone' && repository !== null) unknown.delete(repository)
      return ended
    }

    await page.goto(listOf(prod))
    while (trail.length < length) {
      const step =
        random() < 0.12
          ? { name: 'delete', run: deleteHere }
          : pickWeighted(
              random,
              steps.map((each) => [each, each.weight / weights] as const),
            )
      const done = await step.run(page, random).catch(ifLeft(null))
      if (done === null) continue
      trail.push(done === '' ? step.name : `${step.name} ${done}`)
      count(taken, step.name === 'delete' ? `delete: ${done}` : step.name)
      await holdAgainstTruth()
    }

    // A walk that did nothing would find no fault either.
    const kinds = [...steps.map(({ name }) => name), 'delete: cancelled', 'delete: gone']
    // Whether there is a link to sign in depends on how long ago the page did so by itself.
    const byChance = percent > 0 ? ['sign in again'] : ['sign in again', 'try again']
    const wanted = kinds.filter((name) => !byChance.includes(name))
    for (const kind of wanted) expect(taken.get(kind) ?? 0, kind).toBeGreaterThan(0)
    const failed = ['refused', 'still there', 'not known'].map((said) => `delete: ${said}`)
    expect(failed.some((kind) => taken.has(kind))).toBe(percent > 0)
    expect(failures).toBeGreaterThanOrEqual(percent / 2)
  })
}
