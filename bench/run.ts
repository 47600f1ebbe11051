import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { REGISTRY_IDS } from '../local-api/registries.ts'
import { launch } from './browser/launch.ts'
import { profiles } from './browser/profiles.ts'
import { searchPause } from './measure/actions.ts'
import { load } from './measure/load.ts'
import { printList } from './report/console.ts'
import { keep } from './report/latest.ts'
import { describeMachine } from './report/machine.ts'
import type { Load } from './report/summary.ts'
import { startServers, targets } from './servers/start-servers.ts'

/*
 * What the built list costs beside a plain page and beside its libraries alone, with the same rows
 * from the same API. All are loaded in turn, so that a busy machine burdens all; the ratios are what
 * counts. Times are reported, never asserted.
 */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    profile: { type: 'string', default: 'both' },
    only: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const asked = profiles.filter((profile) => ['both', profile].includes(values.profile))
if (!(rounds >= 1) || asked.length === 0 || ![undefined, 'load'].includes(values.only)) {
  console.error('options: --rounds N, --profile none|slow|both, --only load')
  process.exit(2)
}

const path = `/registries/${REGISTRY_IDS.prod}/repositories?limit=100`
const pause = await searchPause()
const servers = await startServers()
const browser = await launch().catch((error: unknown) => {
  servers.stop()
  throw error
})
try {
  const loads: Load[] = []
  // Round 0 warms up the servers and the browser, and does not count but for what never changes.
  for (let round = 0; round <= rounds; round += 1) {
    for (const profile of asked) {
      for (let turn = 0; turn < targets.length; turn += 1) {
        const target = targets[(turn + round) % targets.length] ?? 'plain'
        const figures = await load(browser, servers.origins[target] + path, {
          profile,
          pause: target === 'berth' ? pause : 0,
          sizes: round === 0,
          actions: values.only !== 'load',
        })
        loads.push({ round, profile, target, busy: loadavg()[0] ?? Number.NaN, figures })
      }
    }
    const name = round === 0 ? 'Warm-up' : `Round ${round} of ${rounds}`
    console.log(`${name} done, load average ${loadavg()[0]?.toFixed(2)}`)
  }
  const list = { machine: describeMachine(browser.version()), rounds, pause, loads: counted(loads) }
  printList(list)
  await keep({ list })
} finally {
  await browser.close()
  servers.stop()
}

/** The loads that count, with the sizes of the warm-up: compressing anew gives the same each time. */
function counted(loads: readonly Load[]): Load[] {
  return loads
    .filter(({ round }) => round > 0)
    .map((one) => {
      const { staticBrotli, apiBrotli } =
        loads.find(
          ({ round, profile, target }) =>
            round === 0 && profile === one.profile && target === one.target,
        )?.figures ?? {}
      return { ...one, figures: { ...one.figures, staticBrotli, apiBrotli } }
    })
}
