import { describe, expect, test } from 'vitest'
import { REGISTRY_IDS } from './registries.ts'
import { BEARER, basic, repositoryPath, specApi } from './spec-api.ts'

const api = specApi()
const CATALOGUE = `/registries/${REGISTRY_IDS.prod}/repositories`
const MANAGEMENT = '/registries'
const DELETABLE = repositoryPath(REGISTRY_IDS.failureLab, 'team/app')

describe.each([
  ['the token', BEARER, { catalogue: 200, management: 200, deletion: 204 }],
  ['the password', basic(), { catalogue: 401, management: 200, deletion: 204 }],
  ['nothing', null, { catalogue: 401, management: 401, deletion: 401 }],
  ['another token', 'Bearer other', { catalogue: 401, management: 401, deletion: 401 }],
  [
    'a wrong password',
    basic('deleter@example.com', 'pass'),
    { catalogue: 401, management: 401, deletion: 401 },
  ],
  ['no scheme', 'local-token', { catalogue: 401, management: 401, deletion: 401 }],
])('with %s', (name, authorization, expected) => {
  test('a catalogue read, a management read, a deletion', async () => {
    const state = `auth ${name}`.replaceAll(' ', '-')
    const catalogue = await api.call(CATALOGUE, { authorization, state })
    const management = await api.call(MANAGEMENT, { authorization, state })
    const deletion = await api.call(DELETABLE, { method: 'DELETE', authorization, state })
    expect({
      catalogue: catalogue.status,
      management: management.status,
      deletion: deletion.status,
    }).toEqual(expected)
  })
})

test('a 401 challenges, and has the error shape of its half of the API', async () => {
  const catalogue = await api.call(CATALOGUE, { authorization: null })
  expect(catalogue.headers.get('WWW-Authenticate')).toMatch(/^Basic realm="/)
  expect(await catalogue.json()).toEqual({
    httpStatus: 401,
    messages: [{ errorCode: 'err-1401', message: 'Authorization is missing or expired' }],
  })
  const management = await api.call(MANAGEMENT, { authorization: null })
  expect(management.headers.get('WWW-Authenticate')).toMatch(/^Basic realm="/)
  expect(await management.json()).toMatchObject({ messages: [{ errorCode: '401' }] })
})

describe('other credentials', () => {
  const other = specApi({ token: 't2', username: 'a@b.example', password: 'x:y' })

  test('are options', async () => {
    expect((await other.call(CATALOGUE, { authorization: BEARER })).status).toBe(401)
    expect((await other.call(CATALOGUE, { authorization: 'bearer t2' })).status).toBe(200)
    const authorization = basic('a@b.example', 'x:y')
    expect((await other.call(MANAGEMENT, { authorization })).status).toBe(200)
  })
})
