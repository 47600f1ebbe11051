import type { Advisory } from './advisory.ts'
import { FLAWS, OUTCOMES, PACKAGES, TRIGGERS } from './advisory-words.ts'
import { PUBLISHED_ADVISORIES } from './published-samples.ts'
import type { Random } from './random.ts'
import { between, pick, pickWeighted, randomFor } from './random.ts'
import { DAY, timestamp } from './time.ts'

const COUNT = 360
/** The lowest and highest score of each severity, in tenths (contract 4.7). */
const SCORES = { low: [1, 39], medium: [40, 69], high: [70, 89], critical: [90, 100] } as const

type Word = keyof typeof SCORES

/**
 * All invented advisories. They do not depend on the seed, so that the same one is found in many
 * images and a bookmark to one stays good.
 */
export const ADVISORIES: readonly Advisory[] = inventAdvisories()

/** One that is known, and that no image of the seed has. */
export const UNMET_ADVISORY: Advisory = {
  id: 'CVE-2024-3094',
  metadata: { publishedAt: '2024-03-29T17:15:21Z', updatedAt: '2026-02-11T09:40:00Z' },
  properties: {
    description:
      'Malicious code in the release archives of xz 5.6.0 and 5.6.1 changes liblzma while it is built, so that it intercepts what programs linked with it do.',
    recommendations: 'Go back to a release before 5.6.0.',
    dataSource: { id: 'nvd', url: 'https://nvd.nist.gov' },
    fixable: true,
    affects: [
      { type: 'deb', name: 'liblzma5', version: '5.6.0-0.2' },
      { type: 'deb', name: 'xz-utils', version: '5.6.0-0.2' },
    ],
    references: [
      'https://nvd.nist.gov/vuln/detail/CVE-2024-3094',
      'https://www.openwall.com/lists/oss-security/2024/03/29/4',
    ],
    severity: 'critical',
    score: 10,
  },
}

const BY_ID = new Map(
  [...ADVISORIES, ...PUBLISHED_ADVISORIES, UNMET_ADVISORY].map((entry) => [entry.id, entry]),
)

/** The advisory with an id such as CVE-2024-3094, in any case. */
export function findAdvisory(id: string): Advisory | undefined {
  return BY_ID.get(id.toUpperCase())
}

function inventAdvisories(): Advisory[] {
  const random = randomFor('advisories')
  const byId = new Map<string, Advisory>()
  while (byId.size < COUNT) {
    const advisory = inventAdvisory(random)
    byId.set(advisory.id, advisory)
  }
  return [...byId.values()]
}

function inventAdvisory(random: Random): Advisory {
  const year = between(random, 2021, 2026)
  const id = `CVE-${year}-${between(random, 1_000, 52_000)}`
  const severity = pickWeighted<Word>(random, [
    ['critical', 0.1],
    ['high', 0.28],
    ['medium', 0.4],
    ['low', 0.22],
  ])
  // Several sources rate one advisory, so that score and word may disagree (contract 4.8).
  const [low, high] = SCORES[random() < 0.05 ? 'medium' : severity]
  const [type, names, version] = pick(random, PACKAGES)
  const fixable = random() < 0.72
  const published = Date.UTC(year, 0, 2) + random() * 300 * DAY
  const what = `${pick(random, FLAWS)} in ${names[0]}`
  return {
    id,
    metadata: {
      publishedAt: timestamp(published),
      updatedAt: random() < 0.8 ? timestamp(published + random() * 20 * DAY) : null,
    },
    properties: {
      description: `${what} lets an attacker with ${pick(random, TRIGGERS)} ${pick(random, OUTCOMES)}.${background(id, names[0])}`,
      recommendations: fixable ? `Update ${names[0]} to a release after ${version}.` : null,
      dataSource:
        random() < 0.5 ? { id: 'nvd', url: 'https://nvd.nist.gov' } : { id: null, url: null },
      fixable,
      affects: names.map((name) => ({ type, name, version })),
      references: references(id, names[0]),
      severity,
      score: between(random, low, high) / 10,
    },
  }
}

/** Real advisories differ most in length: one line, or the whole story. From the id, for no seed. */
function background(id: string, name: string): string {
  if (randomFor(`background:${id}`)() > 0.15) return ''
  return (
    ` The flaw is reached through the public interface of ${name} as soon as input from outside is` +
    ' handed to it, also where it is only a dependency of a dependency. Distributions that build it' +
    ' with hardening end the process instead of going on, which still makes a denial of service.' +
    ' Programs that check the length of their input beforehand are not affected. The maintainers' +
    ' have published a test case with the fix.'
  )
}

/** One address mostly, up to twenty at times, and now and then a text that is no address. */
function references(id: string, name: string): string[] {
  const random = randomFor(`references:${id}`)
  const first = `https://nvd.nist.gov/vuln/detail/${id}`
  const chance = random()
  if (chance > 0.3) return [first]
  const count = chance < 0.06 ? 19 : between(random, 1, 4)
  const more = Array.from({ length: count }, (_, index) =>
    index === 2
      ? `Vendor bulletin ${id.slice(4)}, on request`
      : `https://lists.example.org/advisories/${encodeURIComponent(name)}/${id}-${index + 1}.html`,
  )
  return [first, ...more]
}
