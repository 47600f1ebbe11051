import { describe, expect, test } from 'vitest'
import type { Artifact } from '#api/wire/artifact.ts'
import type { Registry } from '#api/wire/registry.ts'
import type { Repository } from '#api/wire/repository.ts'
import { deleterWords, printReceipt, receiptFileName } from './receipt.ts'

const repository = {
  name: 'team/app',
  artifactCount: 2,
  pushCount: 17,
  pullCount: 0,
  lastPushedAt: new Date('2026-11-01T10:00:00Z'),
  lastPulledAt: null,
} as Repository

const artifact = (digest: string, tags: readonly string[]) => ({ digest, tags }) as Artifact
const stored = {
  artifacts: [artifact('sha256:aa', ['latest', '1.4']), artifact('sha256:bb', [])],
  unread: 0,
}
// A Sunday's garbage collection, at a quarter past four.
const registry = {
  name: 'acme-prod',
  location: 'de/fra',
  garbageCollection: { days: [0], secondOfDay: (4 * 60 + 17) * 60 },
} as Partial<Registry> as Registry
const at = new Date('2026-11-26T01:40:12Z')

describe('a receipt', () => {
  test('says what, when, by whom, and when the storage comes back', () => {
    const deletions = [{ repository, stored, at }]
    expect(printReceipt({ registryId: 'r', registry, by: 'vera', deletions })).toBe(
      [
        'Registry: acme-prod, de/fra, r',
        'Deleted by: vera',
        'Storage comes back with the next garbage collection: 2026-11-29T04:17:00.000Z.',
        '',
        'Repository: team/app',
        'Deleted: 2026-11-26T01:40:12.000Z',
        'Artifacts: 2',
        'Pushes: 17, the last at 2026-11-01T10:00:00.000Z',
        'Pulls: 0',
        'Artifact: sha256:aa (latest, 1.4)',
        'Artifact: sha256:bb (untagged)',
      ].join('\n'),
    )
  })

  test('says what it does not know', () => {
    const text = printReceipt({
      registryId: 'r',
      registry: null,
      by: null,
      deletions: [
        { repository, stored: null, at },
        { repository, stored: { artifacts: [], unread: 2 }, at },
      ],
    })
    expect(text).toContain('Registry: r\n')
    expect(text).toContain('Deleted by: not known to the dashboard')
    expect(text).toContain('could not be read')
    expect(text).toContain('Tags and digests: could not be read before')
    expect(text).toContain('Artifacts that could not be read: 2')
  })

  test.each([
    ['none', 'No garbage collection is scheduled for this registry'],
    ['unreadable', 'the next garbage collection; when that is could not be read.'],
  ] as const)('says of a garbage collection that is %s: %s', (garbageCollection, words) => {
    const deletions = [{ repository, stored, at }]
    const of = { ...registry, garbageCollection }
    expect(printReceipt({ registryId: 'r', registry: of, by: null, deletions })).toContain(words)
  })
})

test.each([
  [null, null, null],
  ['Ada Lovelace', null, 'Ada Lovelace'],
  [null, 'deleter@example.com', 'deleter@example.com'],
  ['ada@example.com', 'ada@example.com', 'ada@example.com'],
  [
    'Ada Lovelace',
    'deleter@example.com',
    'Ada Lovelace, with the credentials of deleter@example.com',
  ],
])('who is signed in as %s and deletes as %s is %s', (signedIn, username, words) => {
  expect(deleterWords(signedIn, username)).toBe(words)
})

test('a file name holds the repository or their number, and the time', () => {
  const one = { repository: { ...repository, name: 'a/b c:%2F' }, stored, at }
  expect(receiptFileName({ deletions: [one] })).toBe('deleted-a-b-c-2F-20261126T014012Z.txt')
  expect(receiptFileName({ deletions: [one, one] })).toBe(
    'deleted-2-repositories-20261126T014012Z.txt',
  )
})
