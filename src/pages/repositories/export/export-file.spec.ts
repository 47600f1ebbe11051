import { describe, expect, test } from 'vitest'
import { repositoryRow as repository } from '#api/testing/repository-row.ts'
import type { Repository } from '#api/wire/repository.ts'
import { createExportFile } from './export-file.ts'
import { exportFormats } from './export-formats.ts'
import { exportFileName, type ExportHead } from './export-head.ts'

const head: ExportHead = {
  registryId: 'r-1',
  registryName: 'acme prod',
  search: { name: 'a, b', severity: ['high', 'critical'], view: null, days: null },
  order: 'name',
  from: new Date('2026-11-26T14:00:00Z'),
  to: new Date('2026-11-26T14:00:09.120Z'),
  complete: true,
  count: 2,
  unread: 0,
}

async function written(
  format: keyof typeof exportFormats,
  rows: readonly Repository[],
  of: ExportHead = head,
) {
  const file = createExportFile(exportFormats[format])
  // As they come: a few at a time.
  for (const row of rows) file.add([row])
  file.add([])
  return file.make(of).text()
}

const linesOf = async (...args: Parameters<typeof written>) =>
  (await written(...args)).split('\r\n')

describe('CSV', () => {
  test('says what it is of before the rows', async () => {
    expect(await linesOf('CSV', [repository('app')])).toEqual([
      '"# Registry: acme prod, r-1"',
      '"# Filter: name: a, b; severity: high or critical"',
      '# Order: name',
      '# Read: 2026-11-26T14:00:00.000Z to 2026-11-26T14:00:09.120Z',
      '# Repositories: 2',
      '# Could not be read: 0',
      '"# Complete: yes, with all that were there the whole time"',
      'name,lastSeverity,lastPushedAt,lastPulledAt,artifactCount,pullCount,pushCount,createdDate,createdBy,lastModifiedDate,lastModifiedBy',
      'app,high,2026-11-20T10:00:00.000Z,,1,2,3,,,,',
      '',
    ])
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+a', "'+a"],
    ['-a', "'-a"],
    ['@a', "'@a"],
    ['\t=1', `"\t'=1"`],
    ['x;=1', `"x;'=1"`],
    ['a;b', '"a;b"'],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['a,-b', `"a,'-b"`],
    ['a\nb', '"a\nb"'],
    ['=1,"', `"'=1,"""`],
    ['team/app', 'team/app'],
    ['größe', 'größe'],
  ])('%j is no formula, and stays in its cell', async (name, cell) => {
    const lines = await linesOf('CSV', [repository(name, { createdBy: name })])
    expect(lines[8]).toBe(`${cell},high,2026-11-20T10:00:00.000Z,,1,2,3,,${cell},,`)
  })

  test('what was filtered by is no formula either', async () => {
    const of = { ...head, registryName: '=evil', search: { ...head.search, name: '=1,1' } }
    const lines = await linesOf('CSV', [], of)
    expect(lines.filter((line) => !/^("?#|name,|$)/.test(line))).toEqual([])
  })

  test('no rows are no line', async () => {
    expect(await linesOf('CSV', [])).toHaveLength(9)
  })
})

test('JSON holds the same, and is JSON whatever is in it', async () => {
  const rows = [repository('app'), repository('a"b\n=1')]
  expect(JSON.parse(await written('JSON', rows))).toMatchObject({
    registry: { id: 'r-1', name: 'acme prod' },
    filter: { name: 'a, b', severity: ['high', 'critical'], view: null, days: null },
    order: 'name',
    readFrom: '2026-11-26T14:00:00.000Z',
    readTo: '2026-11-26T14:00:09.120Z',
    count: 2,
    unreadable: 0,
    complete: true,
    repositories: [
      { name: 'app', lastPushedAt: '2026-11-20T10:00:00.000Z', lastPulledAt: null, pullCount: 2 },
      { name: 'a"b\n=1' },
    ],
  })
  expect(JSON.parse(await written('JSON', []))).toMatchObject({ repositories: [] })
})

test('all are there as they came, however many they are and whatever letters they have', async () => {
  const file = createExportFile(exportFormats.JSON)
  const rows = Array.from({ length: 2500 }, (_, index) => repository(`größe/${index} 😀`))
  for (let start = 0; start < rows.length; start += 900) file.add(rows.slice(start, start + 900))
  const { repositories } = JSON.parse(await file.make(head).text())
  expect(repositories.map(({ name }: { name: string }) => name)).toEqual(
    rows.map(({ name }) => name),
  )
})

test('a file can be made of a part, and then of more', async () => {
  const file = createExportFile(exportFormats.JSON)
  file.add([repository('a')])
  const names = async () =>
    [...(await file.make(head).text()).matchAll(/"name":"(\w)"/g)].map(([, name]) => name)
  expect(await names()).toEqual(['a'])
  file.add([repository('b'), repository('c')])
  expect(await names()).toEqual(['a', 'b', 'c'])
  expect(await names()).toEqual(['a', 'b', 'c'])
})

test('the name of a file says of what it is, and whether it is all', () => {
  expect(exportFileName(head, 'csv')).toBe('acme-prod-repositories-20261126T140009Z.csv')
  const part = { ...head, registryName: null, complete: 'stopped before the end' } as const
  expect(exportFileName(part, 'json')).toBe('r-1-repositories-20261126T140009Z-incomplete.json')
})
