import type { Random } from './random.ts'
import { between, pick } from './random.ts'
import { BASE_IMAGES, GROUPS, KINDS, TEAMS, WELL_KNOWN } from './seed-words.ts'

/** The longest name the API accepts (contract 3). */
export const MAX_NAME_LENGTH = 256

const LONG_NAMES = [
  'data/pipelines/customer-lifetime-value-recalculation-with-late-arriving-events-backfill-worker',
  'observability/internal/synthetic-browser-checks-for-checkout-and-returns-portal-in-all-countries',
  `platform/experiments/${'blue-green-canary-rollout-controller-'.repeat(7)}`
    .slice(0, MAX_NAME_LENGTH - '-v2'.length)
    .concat('-v2'),
]

/** Unique names like those of a company's registry: bases, `team/thing`, some with three levels. */
export function repositoryNames(random: Random, count: number): string[] {
  const names = new Set<string>([...WELL_KNOWN, ...BASE_IMAGES, ...LONG_NAMES].slice(0, count))
  while (names.size < count) {
    const name = inventName(random)
    // A large registry runs out of plain names; numbered tenants are how companies get there.
    names.add(names.has(name) ? `${name}-tenant-${between(random, 1, 99_999)}` : name)
  }
  return [...names]
}

function inventName(random: Random): string {
  const [team, subjects] = pick(random, TEAMS)
  const thing = `${pick(random, subjects)}-${pick(random, KINDS)}`
  const path = random() < 0.14 ? `${team}/${pick(random, GROUPS)}` : team
  if (random() < 0.03) return `${path}/${thing}-v${between(random, 2, 4)}`
  return `${path}/${thing}`
}
