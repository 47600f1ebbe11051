import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * Everything that must hold, on a fresh clone too: types, format, lint, unit tests, the build, and
 * the end-to-end tests in a real browser. The last line counts tests and checks.
 */

const reports = mkdtempSync(join(tmpdir(), 'berth-test-'))
const unit = join(reports, 'unit.json')
const endToEnd = join(reports, 'e2e.json')

if (!run(process.execPath, ['scripts/install-missing.mjs'])) process.exit(1)
// Only now are the packages there that it imports.
const { provideChromium } = await import('./provide-chromium.mjs')
if (!provideChromium()) process.exit(1)

const checks = [
  tool('tsc'),
  tool('prettier', '--check', '--log-level', 'warn', '.'),
  tool('oxlint', '--type-aware', '--deny-warnings'),
  tool('vite', 'build', '--logLevel', 'warn'),
]
tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`)
// The end-to-end tests drive what will be served, so they are pointless without a build.
if (checks.at(-1)) tool('playwright', 'test')

// A runner that did not even start leaves no report, and counts as one failure.
const units = read(unit) ?? { numPassedTests: 0, numFailedTests: 1 }
const { stats } = read(endToEnd) ?? { stats: { expected: 0, unexpected: 1, flaky: 0 } }
rmSync(reports, { recursive: true, force: true })
const passed = checks.filter(Boolean).length + units.numPassedTests + stats.expected
const failed =
  checks.filter((sound) => !sound).length + units.numFailedTests + stats.unexpected + stats.flaky
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/**
 * @param {string} name
 * @param {string[]} args
 */
function tool(name, ...args) {
  return run('npx', ['--no-install', name, ...args])
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.log(`\n› ${[command, ...args].join(' ')}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: endToEnd },
  })
  return status === 0
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
