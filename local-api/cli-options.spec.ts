import { expect, test } from 'vitest'
import { parseCliOptions } from './cli-options.ts'

test('defaults suit a person who looks at the dashboard', () => {
  const { help, options } = parseCliOptions([], {})
  expect(help).toBe(false)
  expect(options).toEqual({ port: 4310, latency: 120, chaos: 0, fail: undefined })
})

test('every option is understood', () => {
  const line = '--port 0 --repositories 9 --seed 3 --latency 0 --chaos 5 --fail 500 --nulls first'
  expect(parseCliOptions(line.split(' '), {}).options).toEqual({
    port: 0,
    repositories: 9,
    seed: 3,
    latency: 0,
    chaos: 5,
    fail: 500,
    nulls: 'first',
  })
})

test('CHAOS is the default of --chaos', () => {
  expect(parseCliOptions([], { CHAOS: '20' }).options.chaos).toBe(20)
  expect(parseCliOptions(['--chaos', '1'], { CHAOS: '20' }).options.chaos).toBe(1)
  expect(parseCliOptions([], { CHAOS: '' }).options.chaos).toBe(0)
})

test.each([
  ['--port 70000', /--port/],
  ['--repositories 100001', /--repositories/],
  ['--seed -1', /--seed/],
  ['--latency slow', /--latency/],
  ['--chaos 101', /--chaos/],
  ['--fail 200', /--fail/],
  ['--nulls middle', /--nulls/],
  ['--prot 1', /--prot/],
])('%s is refused by name', (line, message) => {
  expect(() => parseCliOptions(line.split(' '), {})).toThrow(message)
})

test('a bad CHAOS is refused by its own name', () => {
  expect(() => parseCliOptions([], { CHAOS: 'lots' })).toThrow(/^CHAOS/)
})
