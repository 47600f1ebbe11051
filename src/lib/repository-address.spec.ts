import { describe, expect, test } from 'vitest'
import { paths, repositoryTail } from './paths.ts'
import { parseRepositoryAddress, printRepositoryAddress } from './repository-address.ts'

const digest = 'sha256:ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12'

const names = [
  'team/app',
  'alpine',
  'artifacts',
  'repositories',
  'registries/x/repositories/y',
  'a%b',
  '100%2Foff',
  'with space',
  'plus+sign',
  'ünïcode/größe',
  'question?mark#hash',
  `odd@${digest}`,
  'name@tag',
  'a//b',
  '/lead',
  'trail/',
  'a/../b',
  'a/./b',
  'n'.repeat(256),
]

describe('a repository address', () => {
  test.each(names)('gives back the name %j through a real URL', (name) => {
    const address = paths.repository('0d6fd999-9bf9-462c-a148-951198ebca8f', name)
    const { pathname } = new URL(`http://host/tools/registry${address}`)
    expect(parseRepositoryAddress(repositoryTail(pathname))).toEqual({ name, digest: null })
  })

  test.each(names)('gives back the name %j with a digest', (name) => {
    const address = paths.artifact('0d6fd999-9bf9-462c-a148-951198ebca8f', name, digest)
    const { pathname } = new URL(`http://host${address}`)
    expect(parseRepositoryAddress(repositoryTail(pathname))).toEqual({ name, digest })
  })

  test('keeps slashes readable', () => {
    expect(paths.repository('r', 'team/app')).toBe('/registries/r/repositories/team/app')
  })

  test('reads what a person typed without encoding it', () => {
    expect(parseRepositoryAddress('team/100%')).toEqual({ name: 'team/100%', digest: null })
    expect(parseRepositoryAddress('team/app@latest')).toEqual({
      name: 'team/app@latest',
      digest: null,
    })
  })

  test.each(['', '.', '..', 'half\ud800'])(
    'refuses the name %j, which no address can hold',
    (name) => {
      expect(() => printRepositoryAddress({ name, digest: null })).toThrow(RangeError)
    },
  )
})
