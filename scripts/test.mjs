/*
 * Everything that must hold, on a fresh clone too: types, format, lint, unit tests, the build, and
 * the end-to-end tests in a real browser, behind real sign-ins too where their servers can be had.
 * With `--sso` only the latter. The last line counts tests and checks.
 */

import { hasProxy, proxyNames } from './find-proxies.mjs'
import { provideProxies } from './provide-proxies.mjs'
import { endToEndTests, run, tool, unitTests } from './run.mjs'

if (!run(process.execPath, ['scripts/install-missing.mjs'])) process.exit(1)
// Only now are the packages there that it imports.
const { provideChromium } = await import('./provide-chromium.mjs')
if (!provideChromium()) process.exit(1)

const ssoAlone = process.argv.includes('--sso')
const checks = ssoAlone
  ? []
  : [
      tool('tsc'),
      tool('prettier', '--check', '--log-level', 'warn', '.'),
      tool('oxlint', '--type-aware', '--deny-warnings'),
    ]
const built = tool('vite', 'build', '--logLevel', 'warn')
const counts = ssoAlone ? [] : [unitTests()]
// The end-to-end tests drive what will be served, so they are pointless without a build.
if (built && !ssoAlone) counts.push(endToEndTests())
const skipped = built ? provideProxies() : []
const begun = Date.now()
const anyProxy = built && proxyNames.some(hasProxy)
if (anyProxy) counts.push(endToEndTests('--config', 'e2e/sso/playwright.config.ts'))
else if (ssoAlone) counts.push({ passed: 0, failed: 1 })

const sums = [...checks, built].map((sound) => ({ passed: Number(sound), failed: Number(!sound) }))
const total = [...sums, ...counts].reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}))
console.log()
for (const words of skipped) console.log(words)
if (anyProxy) console.log(`Behind real sign-ins: ${Math.round((Date.now() - begun) / 1000)} s`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
