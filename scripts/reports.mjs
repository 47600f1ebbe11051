import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/**
 * @typedef {{ passed: number, failed: number, failures: string[] }} Outcome
 *   `failures`: each a text of its own, the name of what failed and why, a line each and more
 */

/**
 * What a JSON report of Vitest says.
 *
 * @param {string} report the file
 * @returns {Outcome}
 * @throws where there is no such report, as after a runner that did not start
 */
export function readUnitReport(report) {
  /** @type {import('vitest/node').JsonTestResults} */
  const { numPassedTests, testResults } = read(report)
  const failures = testResults.flatMap(({ assertionResults, name, status, message }) => {
    const file = relative('.', name)
    const failed = assertionResults.filter((test) => test.status === 'failed')
    // A file that cannot be loaded has failed without a test.
    if (failed.length === 0 && status === 'failed') return [told(file, message)]
    return failed.map((test) => told(`${file} › ${test.fullName}`, test.failureMessages?.[0]))
  })
  return { passed: numPassedTests, failed: failures.length, failures }
}

/**
 * What a JSON report of Playwright says. A test that passed at a second try has failed.
 *
 * @param {string} report the file
 * @returns {Outcome}
 * @throws where there is no such report
 */
export function readEndToEndReport(report) {
  /** @type {import('@playwright/test/reporter').JSONReport} */
  const { stats, suites, errors } = read(report)
  const failed = suites
    .flatMap(specsIn)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, spec })))
    .filter(({ status }) => status === 'unexpected' || status === 'flaky')
    .map(({ spec, projectName, results }) =>
      told(
        `${projectName ? `[${projectName}] ` : ''}${spec.file}:${spec.line} › ${spec.title}`,
        results[0]?.errors.map(({ message }) => message).join('\n'),
      ),
    )
  const failures = [...failed, ...errors.map(({ message }) => told('playwright', message))]
  return { passed: stats.expected, failed: failures.length, failures }
}

/**
 * @typedef {import('@playwright/test/reporter').JSONReportSuite} Suite
 * @type {(suite: Suite) => Suite['specs']}
 */
const specsIn = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(specsIn)]

const longest = 1_500

/** @param {string} name @param {string} [why] */
const told = (name, why = 'no reason was given') =>
  `✘ ${name}\n${why.slice(0, longest).replaceAll(/^/gm, '    ')}`

/** @param {string} file */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
