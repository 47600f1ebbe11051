import { describe, expect, test } from 'vitest'
import { userInfoSchema } from './wire/user-info.ts'

const read = (wire: unknown) => userInfoSchema.parse(wire)

describe('the answer of oauth2-proxy', () => {
  const dora = {
    user: '2f6d0c1e',
    email: 'dora@corp.test',
    groups: ['registry-viewers', 'registry-deleters'],
    preferredUsername: 'dora',
  }

  test('is read', () => {
    expect(read(dora)).toEqual({ name: 'dora', email: dora.email, groups: dora.groups })
  })

  test('without a name that people use, falls back to what there is', () => {
    expect(read({ ...dora, preferredUsername: undefined }).name).toBe('dora@corp.test')
    expect(read({ user: '2f6d0c1e' }).name).toBe('2f6d0c1e')
    for (const preferredUsername of ['', ' \n']) {
      expect(read({ ...dora, preferredUsername }).name).toBe('dora@corp.test')
    }
  })

  test('without groups says that there are none', () => {
    expect(read({ user: 'u', email: 'e' }).groups).toEqual([])
  })
})

describe('the answer of mod_auth_openidc', () => {
  const vera = {
    remote_user: 'vera@https://idp.corp.test',
    userinfo: { name: 'Vera Viewer', email: 'vera@corp.test', groups: ['registry-viewers'] },
    exp: 1_795_000_000,
    timeout: 1_794_999_000,
  }

  test('is read', () => {
    expect(read(vera)).toEqual({
      name: 'Vera Viewer',
      email: 'vera@corp.test',
      groups: ['registry-viewers'],
    })
  })

  test('without groups says nothing about them: the proxy may know them from elsewhere', () => {
    const { groups: _groups, ...userinfo } = vera.userinfo
    expect(read({ ...vera, userinfo }).groups).toBeNull()
    expect(read({ remote_user: 'vera' })).toEqual({ name: 'vera', email: null, groups: null })
  })

  test('takes a claim with a single value', () => {
    const userinfo = { ...vera.userinfo, groups: 'registry-viewers' }
    expect(read({ ...vera, userinfo }).groups).toEqual(['registry-viewers'])
  })
})

test('anything else is nobody, and no claim about groups', () => {
  const nobody = { name: null, email: null, groups: null }
  expect(read({})).toEqual(nobody)
  expect(read({ user: 7, groups: { a: 1 }, userinfo: 'x' })).toEqual(nobody)
  expect(() => read('<html>')).toThrow()
})
