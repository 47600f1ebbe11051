import { REGISTRY_IDS } from '../local-api/registries.ts'
import { STATE_HEADER } from '../local-api/state.ts'
import { expect, test } from './fixtures.ts'
import { rawRequest } from './raw-request.ts'
import { servers } from './servers.ts'

const repositories = `registries/${REGISTRY_IDS.failureLab}/repositories`

/** Paths that a client library or a parser of addresses would rather write otherwise. */
const paths = [
  `${repositories}/team%2Fapp`,
  `${repositories}/100%252Fpercent`,
  `${repositories}/a%2f%2F..%2Fb?x=%2F&y=a+b`,
  `${repositories}/%C3%BC%20%F0%9F%9A%A2`,
  `${repositories}?filter.name=%25&offset=0&offset=1`,
  'registries?limit=100&pagination.token=a%3D%3D',
]

for (const [mountPath, { port }] of Object.entries({
  '/': servers.plain,
  '/tools/registry/': servers.mounted,
})) {
  test(`under ${mountPath} a path goes up as it is written, below that of the API`, async ({
    api,
    stateId,
  }) => {
    for (const path of paths) {
      await rawRequest({ port, path: `${mountPath}api/${path}` }, { [STATE_HEADER]: stateId })
    }
    const received = (await api.requests()).map(({ path }) => path)
    expect(received).toEqual(paths.map((path) => `/containerregistries/${path}`))
  })
}

test('the token is in no answer, whatever fails', async ({ api, stateId }) => {
  await api.set({
    rules: [
      { path: 'fails', status: 500 },
      { path: 'drops', drop: 'before' },
    ],
  })
  const own = ['', 'config.json', 'registries', 'assets/gone.js', 'api', 'api/../x']
  for (const path of [...own, `api/${paths[0]}`, 'api/fails', 'api/drops', 'api/nothing']) {
    const { headers, body } = await rawRequest(
      { port: servers.plain.port, path: `/${path}` },
      { [STATE_HEADER]: stateId },
    )
    expect(JSON.stringify(headers) + body, path).not.toContain('local-token')
  }
})

test('what the API answered is marked, good or bad, and nothing else is', async ({
  request,
  api,
}) => {
  await api.set({
    rules: [
      { path: 'gone', status: 404 },
      { path: 'fails', status: 503 },
    ],
  })
  for (const path of [`api/${paths[0]}`, 'api/registries', 'api/gone', 'api/fails']) {
    expect((await request.get(path)).headers(), path).toMatchObject({
      'x-registry-upstream': '1',
      'cache-control': 'no-store',
    })
  }
  for (const path of ['', 'config.json', 'registries', 'assets/gone.js', 'api']) {
    expect((await request.get(path)).headers(), path).not.toHaveProperty('x-registry-upstream')
  }
})

test('nothing answers beside the mount path', async ({ request, api }) => {
  for (const path of ['/', '/tools/', '/api/registries', '/config.json', '/tools/registry2/']) {
    const answer = await request.get(new URL(path, servers.mounted.url).href)
    expect(answer.status(), path).toBe(404)
  }
  expect(await api.requests()).toEqual([])
})
