import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { exchange } from '#api/exchange.ts'
import { fetchRepositories } from '#api/repositories.ts'
import { dropStarted } from '#api/started.ts'
import { apiAnswer, briefly, fakeFetch, type SentRequest } from '#api/testing/fake-fetch.ts'
import { parseListSearch } from '#lib/list-search.ts'

const script = readFileSync(new URL('first-requests.js', import.meta.url), 'utf8')
const registry = '1e41a73c-59d0-5507-86dd-fa2fc2501cfd'
const list = `/tools/registry/registries/${registry}/repositories`

/** What the browser keeps of the reader's rows per page, and the address that was made of that. */
let kept: string | null = null
let replaced: string | null = null
const localStorage = { getItem: (key: string) => (key === 'berth.rows-per-page' ? kept : null) }

/** Runs the script of index.html at an address, and gives what it began. */
function startAt(address: string) {
  const { pathname, search, hash } = new URL(address, 'http://host')
  runInNewContext(script, {
    AbortSignal,
    Date,
    URL,
    URLSearchParams,
    Number,
    String,
    RegExp,
    document,
    fetch,
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, to: string) => {
        replaced = to
      },
    },
    localStorage,
    window: { location: { pathname, search, hash } },
    globalThis,
  })
  return Object.keys(globalThis.berthStarted ?? {})
}

const startedList = (address: string) => startAt(address).find((path) => path.startsWith('api/'))

/** What the app asks for at an address. */
async function askedAt(address: string): Promise<SentRequest | undefined> {
  const requests = fakeFetch(apiAnswer({}), apiAnswer({}))
  await fetchRepositories(registry, parseListSearch(new URL(address, 'http://host').search))
  return requests[0]
}

afterEach(() => {
  kept = null
  replaced = null
  globalThis.berthStarted = undefined
  vi.unstubAllGlobals()
})

describe('the list that index.html asks for', () => {
  test.each([
    list,
    `${list}?page=3&limit=25&orderBy=name`,
    `${list}?limit=1000&page=2`,
    `${list}?name=${encodeURIComponent('team/a b&c=ü')}`,
    `${list}?name=${'a'.repeat(256)}`,
    `${list}?severity=high,critical&orderBy=-pullCount&name=x`,
    `${list}?unknown=1&name=`,
  ])('is the one that the app asks for: %s', async (address) => {
    const asked = await askedAt(address)
    fakeFetch()
    expect(startedList(address)).toBe(asked?.url.replace('http://host/tools/registry/', ''))
  })

  test.each([
    `${list}?page=0`,
    `${list}?page=1e3`,
    `${list}?limit=1001`,
    `${list}?limit=-5`,
    `${list}?orderBy=-name`,
    `${list}?name=%20app%20`,
    `${list}?name=${'a'.repeat(257)}`,
    `${list}?severity=High`,
    `${list}?severity=critical,high`,
    `${list}?severity=banana`,
    `${list}?severity=high,`,
    `${list}?view=never-pulled`,
  ])('is none where the address is not written as ours are: %s', (address) => {
    fakeFetch()
    expect(startedList(address)).toBeUndefined()
  })

  test.each([
    '/tools/registry/',
    '/tools/registry/registries',
    `${list}/team%2Fapp`,
    `/tools/registry/registries/not-a-uuid/repositories`,
    `/elsewhere/registries/${registry}/repositories`,
  ])('is none on another page: %s', (address) => {
    fakeFetch()
    expect(startAt(address)).toEqual(['config.json'])
  })
})

describe('the rows per page that the reader has chosen', () => {
  test.each([
    ['', '?limit=100'],
    ['?', '?limit=100'],
    ['?orderBy=name&severity=high,critical', '?orderBy=name&severity=high,critical&limit=100'],
    ['?name=a%2Fb+c&x#y', '?name=a%2Fb+c&x&limit=100#y'],
  ])('are put into an address that leaves them open: %s', async (open, address) => {
    fakeFetch()
    kept = '100'
    const started = startedList(list + open)
    expect(replaced).toBe(list + address)
    fakeFetch()
    kept = null
    expect(started).toBe(startedList(list + address))
  })

  test('are put into that of a view, which asks in ways of its own', () => {
    fakeFetch()
    kept = '25'
    expect(startedList(`${list}?view=never-pulled`)).toBeUndefined()
    expect(replaced).toBe(`${list}?view=never-pulled&limit=25`)
  })

  test.each(['?limit=25', '?page=2', '?limit=', '?limit=x'])('never win over %s', (given) => {
    fakeFetch()
    kept = '100'
    startAt(list + given)
    expect(replaced).toBeNull()
  })

  test.each(['50', '0', '1001', '1e2', '-5', 'abc', ' 25', ''])('are none in “%s”', (text) => {
    fakeFetch()
    kept = text
    expect(startedList(list)).toContain('limit=50')
    expect(replaced).toBeNull()
  })

  test('are none of another page’s', () => {
    fakeFetch()
    kept = '100'
    startAt('/tools/registry/registries')
    startAt(`${list}/team/app`)
    expect(replaced).toBeNull()
  })
})

test('is asked for as the app would', async () => {
  const requests = fakeFetch(apiAnswer({}), apiAnswer({}), apiAnswer({}))
  startAt(list)
  await exchange('GET', 'api/x')
  const [, started, asked] = requests.map(({ init, headers }) => ({
    ...init,
    headers: Object.fromEntries(headers),
    signal: init.signal instanceof AbortSignal,
  }))
  expect(started).toEqual(asked)
})

/** Begins a list, with the answers that come to it and after it. */
function start(...answers: readonly (Response | Error)[]) {
  const requests = fakeFetch(apiAnswer({}), ...answers)
  const path = startedList(list)
  if (path === undefined) throw new Error('nothing was begun')
  return { path, asked: () => requests.map(briefly).filter((line) => line.includes('/rep')) }
}

describe('an answer that was begun', () => {
  test('goes to the first who asks for it, and to nobody else', async () => {
    const { path, asked } = start(apiAnswer('1'), apiAnswer('2'))
    expect((await exchange('GET', path)).body).toEqual({ kind: 'json', value: 1 })
    expect(asked()).toHaveLength(1)
    expect((await exchange('GET', path)).body).toEqual({ kind: 'json', value: 2 })
    expect(asked()).toHaveLength(2)
  })

  test('is no answer to another request', async () => {
    const { path, asked } = start(apiAnswer('1'), apiAnswer('2'), apiAnswer('3'))
    await exchange('DELETE', path)
    await exchange('GET', path, 'Basic x')
    expect(asked()).toHaveLength(3)
  })

  test('fails whoever takes it', async () => {
    const { path } = start(new TypeError('no network'))
    await expect(exchange('GET', path)).rejects.toThrow('no network')
  })

  test('is asked for anew when it has waited too long to be called new', async () => {
    const { path } = start(apiAnswer('1'), apiAnswer('2'))
    await vi.waitFor(() => expect(globalThis.berthStarted?.[path]?.answeredAt).not.toBeNull())
    vi.stubGlobal(
      'Date',
      class extends Date {
        static override now = () => super.now() + 5_001
      },
    )
    expect((await exchange('GET', path)).body).toEqual({ kind: 'json', value: 2 })
  })

  test('is given up when the first page did without it', async () => {
    const left = apiAnswer('1')
    const { path, asked } = start(left, apiAnswer('2'))
    dropStarted()
    // Its connection is free again.
    await vi.waitFor(() => expect(left.bodyUsed).toBe(true))
    expect((await exchange('GET', path)).body).toEqual({ kind: 'json', value: 2 })
    expect(asked()).toHaveLength(2)
  })

  test('of the configuration does not age', async () => {
    fakeFetch(apiAnswer('{}'), apiAnswer('1'), apiAnswer('2'))
    startAt(list)
    await vi.waitFor(() => {
      expect(globalThis.berthStarted?.['config.json']?.answeredAt).not.toBeNull()
    })
    vi.stubGlobal(
      'Date',
      class extends Date {
        static override now = () => super.now() + 60_000
      },
    )
    expect((await exchange('GET', 'config.json')).body).toEqual({ kind: 'json', value: {} })
  })
})
