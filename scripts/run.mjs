import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEndToEndReport, readUnitReport } from './reports.mjs'

/** @typedef {import('./reports.mjs').Outcome} Outcome */

/**
 * Runs a command in sight, and says whether it went well.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ environment?: Record<string, string>, timeout?: number }} [options] `timeout` in ms
 */
export function run(command, args, { environment, timeout } = {}) {
  console.log(`\n› ${[command, ...args].join(' ')}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    timeout,
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  })
  return status === 0
}

/**
 * @param {string} name
 * @param {string[]} args
 */
export const tool = (name, ...args) => run('npx', ['--no-install', name, ...args])

/** Runs the unit tests. @returns {Outcome} */
export const unitTests = () =>
  reported(readUnitReport, (file) =>
    tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`),
  )

/**
 * Runs end-to-end tests, of the app as it was built last.
 *
 * @param {string[]} args
 * @returns {Outcome}
 */
export const endToEndTests = (...args) =>
  reported(readEndToEndReport, (file) => {
    const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
    return run('npx', ['--no-install', 'playwright', 'test', ...args], { environment })
  })

/**
 * A runner that did not even start leaves no report, one that met an error outside any test reports
 * none: either counts as one failure.
 *
 * @param {(report: string) => Outcome} read
 * @param {(report: string) => boolean} runTests
 * @returns {Outcome}
 */
function reported(read, runTests) {
  const folder = mkdtempSync(join(tmpdir(), 'berth-test-'))
  const report = join(folder, 'report.json')
  try {
    const sound = runTests(report)
    const outcome = read(report)
    if (sound || outcome.failed > 0) return outcome
    return { ...outcome, failed: 1, failures: ['✘ an error outside any test, told above'] }
  } catch (error) {
    return { passed: 0, failed: 1, failures: [`✘ no report of the tests: ${String(error)}`] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
