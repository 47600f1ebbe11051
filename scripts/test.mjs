/*
 * Everything that must hold, on a fresh clone too: types, format, lint, unit tests, the build, and
 * the end-to-end tests in a real browser, behind real sign-ins too where their servers can be had.
 * With `--sso` only the latter. It ends with what failed, and why; the last line counts tests and
 * checks.
 */

import { hasProxy, proxyNames } from './find-proxies.mjs'
import { provideProxies } from './provide-proxies.mjs'
import { endToEndTests, run, tool, unitTests } from './run.mjs'

if (!run(process.execPath, ['scripts/install-missing.mjs'])) process.exit(1)
// Only now are the packages there that it imports.
const { provideChromium } = await import('./provide-chromium.mjs')
if (!provideChromium()) process.exit(1)

const ssoAlone = process.argv.includes('--sso')

/** @param {string} name @param {string[]} args */
const check = (name, ...args) => {
  const sound = tool(name, ...args)
  const failures = sound ? [] : [`✘ ${name}`]
  return { passed: Number(sound), failed: Number(!sound), failures }
}

const outcomes = ssoAlone
  ? []
  : [
      check('tsc'),
      check('prettier', '--check', '--log-level', 'warn', '.'),
      check('oxlint', '--type-aware', '--deny-warnings'),
    ]
const build = check('vite', 'build', '--logLevel', 'warn')
outcomes.push(build)
const built = build.failed === 0
if (!ssoAlone) outcomes.push(unitTests())
// The end-to-end tests drive what will be served, so they are pointless without a build.
if (built && !ssoAlone) outcomes.push(endToEndTests())
const skipped = built ? provideProxies() : []
const begun = Date.now()
const anyProxy = built && proxyNames.some(hasProxy)
if (anyProxy) outcomes.push(endToEndTests('--config', 'e2e/sso/playwright.config.ts'))
else if (ssoAlone) outcomes.push({ passed: 0, failed: 1, failures: ['✘ no server to sign in at'] })

const count = (/** @type {'passed' | 'failed'} */ what) =>
  outcomes.reduce((sum, outcome) => sum + outcome[what], 0)
console.log()
for (const words of skipped) console.log(words)
if (anyProxy) console.log(`Behind real sign-ins: ${Math.round((Date.now() - begun) / 1000)} s`)
// What failed is far above by now, and a log may be cut to its end.
for (const words of outcomes.flatMap(({ failures }) => failures)) console.log(`\n${words}`)
console.log(`\n${count('passed')} passed, ${count('failed')} failed`)
process.exitCode = count('failed') === 0 ? 0 : 1
