import { describe, expect, test } from 'vitest'
import { fetchRunConfig } from './run-config.ts'
import {
  apiErrorOf,
  brokenConnection,
  fakeFetch,
  opaqueRedirect,
  proxyAnswer,
} from './testing/fake-fetch.ts'

const defaults = {
  registryId: null,
  deleteCredentials: 'prompt',
  userInfoUrl: null,
  signInUrl: null,
  signOutUrl: null,
  deleterGroup: null,
  problems: [],
  unread: null,
}
const registryId = '0d6fd999-9bf9-462c-a148-951198ebca8f'

/** The file is served beside the page, not by the API, so it bears no mark. */
const file = (text: string) => proxyAnswer(text, 200, 'application/json')

function configOf(value: unknown) {
  fakeFetch(file(JSON.stringify(value)))
  return fetchRunConfig()
}

describe('the configuration', () => {
  test('is read from beside the page', async () => {
    const requests = fakeFetch(file('{}'))
    await fetchRunConfig()
    expect(requests.map(({ url }) => url)).toEqual(['http://host/tools/registry/config.json'])
  })

  test('has a default for every key', async () => {
    expect(await configOf({})).toEqual(defaults)
  })

  test('is all defaults without a file', async () => {
    fakeFetch(proxyAnswer('<h1>Not found</h1>', 404))
    expect(await fetchRunConfig()).toEqual(defaults)
  })

  test('takes every key', async () => {
    const value = {
      registryId,
      deleteCredentials: 'proxy',
      userInfoUrl: '/oauth2/userinfo',
      signInUrl: 'oauth2/start?rd=/',
      signOutUrl: 'https://sso.example.com/logout',
      deleterGroup: 'registry-deleters',
    }
    expect(await configOf(value)).toEqual({ ...value, problems: [], unread: null })
  })

  test('takes null for an absent key', async () => {
    const value = { registryId: null, deleteCredentials: null, signInUrl: null }
    expect(await configOf(value)).toEqual(defaults)
  })

  test('ignores an unknown key', async () => {
    expect(await configOf({ colour: 'red', problems: ['x'] })).toEqual(defaults)
  })
})

test('a group that nobody could be known to belong to is reported', async () => {
  const { problems, deleterGroup } = await configOf({ deleterGroup: 'registry-deleters' })
  expect(problems).toEqual([
    expect.stringMatching(/^deleterGroup has no effect without userInfoUrl/),
  ])
  expect(deleterGroup).toBe('registry-deleters')
})

describe('a wrong value', () => {
  test.each([
    ['registryId', 'my-registry'],
    ['registryId', 42],
    ['userInfoUrl', 'javascript:alert(1)'],
    ['userInfoUrl', 'https://sso.example.com/userinfo'],
    ['userInfoUrl', '//sso.example.com/userinfo'],
    ['deleterGroup', ['registry-deleters']],
    ['signInUrl', 'javascript:alert(1)'],
    ['signInUrl', ' java\nscript:alert(1)'],
    ['signOutUrl', 'data:text/html,x'],
    ['signOutUrl', ['https://sso.example.com']],
  ])('of %s is reported by its path and not used: %j', async (key, value) => {
    const { problems, ...rest } = await configOf({ [key]: value })
    expect({ ...rest, problems: [] }).toEqual(defaults)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^${key} must be `))
  })

  test.each(['Proxy', 'none', true, {}])(
    'of deleteCredentials turns deleting off: %j',
    async (value) => {
      const { deleteCredentials, problems } = await configOf({ deleteCredentials: value })
      expect(deleteCredentials).toBe('off')
      expect(problems).toHaveLength(1)
      expect(problems[0]).toMatch(/^deleteCredentials must be /)
    },
  )

  test('does not cost the right ones', async () => {
    const config = await configOf({ registryId, signInUrl: 7, signOutUrl: 8 })
    expect(config.registryId).toBe(registryId)
    expect(config.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'signInUrl',
      'signOutUrl',
    ])
  })
})

describe('a file that cannot be read', () => {
  test.each([
    ['HTML in place of JSON', () => proxyAnswer('<!doctype html>'), 'got HTML'],
    ['broken JSON', () => file('{"registryId":'), 'expected JSON'],
    ['a list', () => file('[]'), 'expected object'],
    ['nothing', () => file('null'), 'expected object'],
    ['a server error', () => proxyAnswer('', 500), 'status 500'],
    ['no connection', brokenConnection, 'no answer'],
  ])('turns deleting off and is reported: %s', async (_, answer, word) => {
    fakeFetch(answer())
    const { unread, ...rest } = await fetchRunConfig()
    expect({ ...rest, unread: null }).toEqual({ ...defaults, deleteCredentials: 'off' })
    expect(unread?.message).toContain(word)
  })

  test.each([
    ['a redirect', opaqueRedirect],
    ['a bare 401', () => proxyAnswer('', 401)],
  ])('leads to the sign-in where that is what stands before it: %s', async (_, answer) => {
    fakeFetch(answer())
    expect((await apiErrorOf(fetchRunConfig())).failure.kind).toBe('session')
  })
})
