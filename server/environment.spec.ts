import { describe, expect, test } from 'vitest'
import { readSettings } from './environment.ts'

const registryId = '1e41a73c-59d0-5507-86dd-fa2fc2501cfd'
const api = { REGISTRY_API_URL: 'https://api.example.com/containerregistries' }
const basic = { REGISTRY_API_USERNAME: 'u', REGISTRY_API_PASSWORD: 'p' }

test('an empty environment means the local API on /, deleting with the proxy', () => {
  expect(readSettings({})).toEqual({
    mountPath: '/',
    port: null,
    api: null,
    chaos: 0,
    token: null,
    basic: null,
    registryId: null,
    deleteCredentials: 'proxy',
    frameAncestors: "'none'",
  })
})

test('every variable is read', () => {
  const settings = readSettings({
    ...api,
    ...basic,
    REGISTRY_API_TOKEN: 't',
    REGISTRY_ID: registryId,
    DELETE_CREDENTIALS: 'off',
    FRAME_ANCESTORS: "'self' https://portal.example.com",
    CHAOS: '20',
    MOUNT_PATH: '/tools/registry',
    PORT: '8080',
  })
  expect(settings).toMatchObject({
    mountPath: '/tools/registry/',
    port: 8080,
    chaos: 20,
    token: 't',
    basic: { username: 'u', password: 'p' },
    registryId,
    deleteCredentials: 'off',
    frameAncestors: "'self' https://portal.example.com",
  })
  expect(settings.api?.url.href).toBe(api.REGISTRY_API_URL)
})

test.each([
  [{}, 'proxy'],
  [api, 'prompt'],
  [{ ...api, ...basic }, 'proxy'],
  [{ ...api, REGISTRY_API_TOKEN: 't' }, 'prompt'],
  [{ ...basic, DELETE_CREDENTIALS: 'prompt' }, 'prompt'],
])('%j deletes by %s', (environment, mode) => {
  expect(readSettings(environment).deleteCredentials).toBe(mode)
})

test.each([
  ['', '/'],
  ['/', '/'],
  ['/a', '/a/'],
  ['/a/b/', '/a/b/'],
])('the mount path %j is %j', (mountPath, normal) => {
  expect(readSettings({ MOUNT_PATH: mountPath }).mountPath).toBe(normal)
})

describe('a wrong value is named, with what to do', () => {
  test.each([
    ['REGISTRY_API_URL', 'api.example.com', 'an http(s) address'],
    ['REGISTRY_API_URL', 'ftp://api.example.com', 'an http(s) address'],
    ['REGISTRY_ID', 'acme', 'UUID'],
    ['DELETE_CREDENTIALS', 'never', 'prompt, proxy, off'],
    ['FRAME_ANCESTORS', "'self'; script-src *", 'origins separated by spaces'],
    ['CHAOS', '101', 'from 0 to 100'],
    ['MOUNT_PATH', 'tools', 'a path such as'],
    ['MOUNT_PATH', '/a"b', 'a path such as'],
    ['PORT', '0', 'from 1 to 65535'],
    ['PORT', 'http', 'from 1 to 65535'],
  ])('%s=%s', (name, value, words) => {
    expect(() => readSettings({ [name]: value })).toThrow(
      new RegExp(`${name} must be .*${words.replace(/[()]/g, '\\$&')}`),
    )
  })

  test('a username without a password', () => {
    expect(() => readSettings({ REGISTRY_API_USERNAME: 'u' })).toThrow(/set together/)
  })

  test('all of them at once, and never a secret', () => {
    const environment = { PORT: 'x', CHAOS: 'y', REGISTRY_API_PASSWORD: 'hidden' }
    expect(() => readSettings(environment)).toThrow(/CHAOS must be/)
    expect(() => readSettings(environment)).toThrow(/PORT must be/)
    expect(() => readSettings(environment)).not.toThrow(/hidden/)
  })
})
