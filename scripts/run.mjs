import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

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

/** @typedef {{ passed: number, failed: number }} Counts */

/** Runs the unit tests. @returns {Counts} */
export const unitTests = () =>
  reported((file) => {
    tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
    const { numPassedTests, numFailedTests } = read(file)
    return { passed: numPassedTests, failed: numFailedTests }
  })

/**
 * Runs end-to-end tests, of the app as it was built last.
 *
 * @param {string[]} args
 * @returns {Counts}
 */
export const endToEndTests = (...args) =>
  reported((file) => {
    const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
    run('npx', ['--no-install', 'playwright', 'test', ...args], { environment })
    const { expected, unexpected, flaky } = read(file).stats
    return { passed: expected, failed: unexpected + flaky }
  })

/**
 * A runner that did not even start leaves no report, and counts as one failure.
 *
 * @param {(file: string) => Counts} runTests
 * @returns {Counts}
 */
function reported(runTests) {
  const folder = mkdtempSync(join(tmpdir(), 'berth-test-'))
  try {
    return runTests(join(folder, 'report.json'))
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
