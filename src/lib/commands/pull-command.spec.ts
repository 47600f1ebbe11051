import { expect, test } from 'vitest'
import { hostileNames, received } from '../testing/shell.ts'
import { pullCommand } from './pull-command.ts'

test.each(hostileNames)('pulls %j, and runs nothing else', (name) => {
  const reference = `host.example/${name}:latest`
  expect(received(pullCommand(reference) ?? '')).toEqual(['docker', 'pull', reference])
})

test.each([
  'host.example/team/app',
  'host.example/team/app:2.14.1',
  `host.example:5000/app@sha256:${'0a'.repeat(32)}`,
])('needs no quotes for an image that there can be: %s', (reference) => {
  expect(pullCommand(reference)).toBe(`docker pull ${reference}`)
})

test('does not exist for a name with NUL', () => {
  expect(pullCommand('host.example/a\0b')).toBeNull()
})
