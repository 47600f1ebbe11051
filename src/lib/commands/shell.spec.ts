import { describe, expect, test } from 'vitest'
import { hasBash, hostileNames, received, receivedByPasting } from '../testing/shell.ts'
import { shellLines, shellWord } from './shell.ts'

describe('an argument', () => {
  test.each(hostileNames)('arrives in the shell as it is: %j', (name) => {
    expect(received(shellLines('curl', shellWord(name), shellWord(`key=${name}`)))).toEqual([
      'curl',
      name,
      `key=${name}`,
    ])
  })

  test.runIf(hasBash).each(hostileNames)('is no word of the lines before: %j', (name) => {
    expect(receivedByPasting(shellLines('curl', shellWord(name)))).toEqual(['curl', name])
  })

  test.each([
    ['team/app', 'team/app'],
    ['filter.name=team/app', 'filter.name=team/app'],
    ['-lastPush', '-lastPush'],
    ['', "''"],
    ['=1', "'=1'"],
    ['~', "'~'"],
    ["it's", String.raw`'it'\''s'`],
    ['a\nb', "'a\nb'"],
    // Else a bash takes the line for a change of the one before.
    ['a\n^b\n\n^', "'a\n''^b\n\n''^'"],
    // What a terminal acts on, and what cannot be seen, is not in the text itself.
    ['\u001B[201~', String.raw`"$(printf '\033')"'[201~'`],
    ['a\u202Eb', String.raw`'a'"$(printf '\342\200\256')"'b'`],
  ])('%j is written as %s', (text, written) => {
    expect(shellWord(text)).toBe(written)
  })

  test('cannot hold NUL', () => {
    expect(() => shellWord('a\0b')).toThrow(RangeError)
  })
})
