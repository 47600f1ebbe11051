import { describe, expect, test } from 'vitest'
import { defaultArtifactSearch } from '../artifact-search.ts'
import { defaultListSearch, type ListSearch } from '../list-search.ts'
import { hostileNames, received } from '../testing/shell.ts'
import { artifactsCommand, deleteCommand, listCommand, repositoryCommand } from './commands.ts'

const registryId = '8f1c2f4e-0000-4000-8000-000000000001'
const base = `https://api.ionos.com/containerregistries/registries/${registryId}/repositories`
const token = { IONOS_TOKEN: 'a token' }
const header = ['--header', 'Authorization: Bearer a token']

/** The last argument as the URL that curl asks for. */
const urlOf = (asked: readonly string[]) => asked.at(-1) ?? ''

describe.each(hostileNames)('a repository named %j', (name) => {
  const repository = { registryId, name }

  test('is one segment of what curl asks for', () => {
    const asked = received(repositoryCommand('curl', repository).text, token)
    expect(asked.slice(0, -1)).toEqual(['curl', '--fail-with-body', ...header])
    const [before, segment = ''] = urlOf(asked).split(`${base}/`)
    expect(before).toBe('')
    // Nothing in it that curl, a shell or a URL parser would act on.
    expect(segment).toMatch(/^[\w.~%-]+$/)
    expect(decodeURIComponent(segment)).toBe(name)
  })

  test('is what curl deletes, and nothing else', () => {
    const asked = received(deleteCommand('curl', repository).text, token)
    expect(asked.slice(0, 4)).toEqual(['curl', '--fail-with-body', '--request', 'DELETE'])
    expect(urlOf(asked)).toBe(urlOf(received(repositoryCommand('curl', repository).text)))
  })

  test.each([
    ['get', repositoryCommand('ionosctl', repository)],
    ['delete', deleteCommand('ionosctl', repository)],
  ])('is the name that ionosctl gets: %s', (verb, { text, note }) => {
    const words = ['ionosctl', 'container-registry', 'repository', verb]
    expect(received(text)).toEqual(words.concat('--registry-id', registryId, '--name', name))
    expect(note).toBeNull()
  })

  test('is the one whose artifacts are listed', () => {
    const search = { ...defaultArtifactSearch, page: 3, orderBy: 'vulnTotalCount' } as const
    const asked = received(artifactsCommand('curl', repository, search).text, token)
    expect(urlOf(asked)).toMatch(/^https:.*\/artifacts$/)
    expect(asked).toEqual(
      expect.arrayContaining(['--get', 'orderBy=vulnTotalCount', 'limit=25', 'offset=50']),
    )
    const words = [
      'ionosctl',
      'container-registry',
      'artifacts',
      'list',
      '--registry-id',
      registryId,
    ]
    expect(received(artifactsCommand('ionosctl', repository, search).text)).toEqual(
      words.concat('--repository', name, '--limit', '25', '--offset', '50'),
    )
  })

  test('is the filter of a list', () => {
    const search = { ...defaultListSearch, name }
    expect(received(listCommand('curl', registryId, search).text, token)).toContain(
      `filter.name=${name}`,
    )
    const asked = received(listCommand('ionosctl', registryId, search).text)
    expect(readCsv(asked[asked.indexOf('--filters') + 1] ?? '')).toEqual([`name=${name}`])
  })
})

describe('a list', () => {
  test('is asked for as the API has it', () => {
    const search = {
      ...defaultListSearch,
      name: 'team/app',
      severity: ['high', 'critical'],
      orderBy: '-pullCount',
      page: 3,
    } as const
    expect(listCommand('curl', registryId, search)).toEqual({
      text: [
        'curl --fail-with-body --get \\',
        '  --header "Authorization: Bearer $IONOS_TOKEN" \\',
        '  --data-urlencode filter.name=team/app \\',
        '  --data-urlencode filter.vulnerabilitySeverity=high,critical \\',
        '  --data-urlencode orderBy=-pullCount \\',
        '  --data-urlencode limit=50 \\',
        '  --data-urlencode offset=100 \\',
        `  "${base.replace('https://api.ionos.com', '${IONOS_API_URL:-https://api.ionos.com}')}"`,
      ].join('\n'),
      note: null,
    })
    expect(listCommand('ionosctl', registryId, search).text).toBe(
      [
        'ionosctl container-registry repository list \\',
        `  --registry-id ${registryId} \\`,
        '  --filters name=team/app \\',
        '  --filters vulnerabilitySeverity=high \\',
        '  --filters vulnerabilitySeverity=critical \\',
        '  --limit 50 \\',
        '  --offset 100',
      ].join('\n'),
    )
  })

  test('in an order that ionosctl cannot ask for says so', () => {
    const note = (page: number) =>
      listCommand('ionosctl', registryId, { ...defaultListSearch, orderBy: 'name', page }).note
    expect(note(1)).toBe(
      'ionosctl cannot ask for this order: its rows come by last push, newest first.',
    )
    expect(note(2)).toBe(
      'ionosctl cannot ask for this order: its rows come by last push, newest first, so this page of them holds others.',
    )
    expect(listCommand('ionosctl', registryId, defaultListSearch).note).toBeNull()
    expect(listCommand('ionosctl', registryId, { ...defaultListSearch, page: 2 }).note).toBeNull()
  })
})

test('another API is the shell’s to name', () => {
  const { text } = repositoryCommand('curl', { registryId, name: 'app' })
  const asked = received(text, { ...token, IONOS_API_URL: 'http://127.0.0.1:1' })
  expect(urlOf(asked)).toMatch(/^http:\/\/127\.0\.0\.1:1\/containerregistries\/registries\//)
})

test.each(['..', '.', ''])('there is no command for the name "%s"', (name) => {
  // Its request would reach the registry itself.
  expect(() => deleteCommand('curl', { registryId, name })).toThrow(RangeError)
})

/** Fields of a line of CSV as Go reads them (encoding/csv), which turns CR LF in a field to LF. */
function readCsv(line: string): string[] {
  const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)]
  expect(fields.map(([text]) => text).join('')).toBe(line)
  return fields.map(([, quoted, bare = '']) => quoted?.replaceAll('""', '"') ?? bare)
}

describe('a view', () => {
  test.each([
    ['never-pulled', null, 'pullCount', 'pullCount is 0 and that have no lastPulledAt'],
    ['not-pulled', 45, 'lastPull', 'lastPulledAt is more than 45 days old'],
    ['not-rebuilt', 180, 'lastPush', 'lastPushedAt is more than 180 days old'],
  ] as const)('%s is asked for in its order, and told what it is', (view, days, order, words) => {
    const search: ListSearch = { ...defaultListSearch, name: 'app', view, days, page: 3 }
    const command = listCommand('curl', registryId, search)
    expect(command.text).toContain(`orderBy=${order}`)
    expect(command.text).toContain('limit=1000')
    expect(command.text).toContain('offset=0')
    expect(command.text).toContain('filter.name=app')
    expect(command.note).toContain(words)
    expect(listCommand('ionosctl', registryId, search).note).toContain(
      'ionosctl cannot ask for this order',
    )
  })
})
