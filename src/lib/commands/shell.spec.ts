import { describe, expect, test } from 'vitest'
import { hostileNames, received } from '../testing/shell.ts'
import { shellLines, shellWord } from './shell.ts'

describe('an argument', () => {
  test.each(hostileNames)('arrives in the shell as it is: %j', (name) => {
    expect(received(shellLines('curl', shellWord(name), shellWord(`key=${name}`)))).toEqual([
      'curl',
      name,
      `key=${name}`,
    ])
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
