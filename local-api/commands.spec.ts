import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { defaultArtifactSearch } from '../src/lib/artifact-search.ts'
import {
  artifactsCommand,
  deleteCommand,
  listCommand,
  repositoryCommand,
} from '../src/lib/commands/commands.ts'
import { defaultListSearch } from '../src/lib/list-search.ts'
import { hostileNames } from '../src/lib/testing/shell.ts'
import { REGISTRY_IDS } from './registries.ts'
import { repositoryPath, type RepositoryPage, specApi } from './spec-api.ts'
import { STATE_HEADER } from './state.ts'

const { prod, sandbox } = REGISTRY_IDS
const state = 'commands'
const execute = promisify(execFile)

describe.skipIf(spawnSync('curl', ['--version']).status !== 0)('a command, run by curl', () => {
  const api = specApi()

  /** What it prints; rejects where the API refuses. */
  async function run({ text }: { text: string }): Promise<string> {
    const curl = `curl() { command curl --silent --header '${STATE_HEADER}: ${state}' "$@"; }\n`
    const { stdout } = await execute('/bin/sh', ['-c', curl + text], {
      env: {
        PATH: process.env.PATH,
        IONOS_TOKEN: 'local-token',
        IONOS_API_URL: new URL(api.url()).origin,
      },
    })
    return stdout
  }

  beforeAll(async () => {
    const repositories = { [sandbox]: ['kept', ...hostileNames].map((name) => ({ name })) }
    await api.control(`/states/${state}`, 'PUT', { repositories })
  })

  test('reads the very page of a list', async () => {
    const search = {
      ...defaultListSearch,
      name: 'a',
      severity: ['high', 'critical'],
      orderBy: '-pullCount',
      page: 2,
      limit: 5,
    } as const
    const query =
      'filter.name=a&filter.vulnerabilitySeverity=high,critical&orderBy=-pullCount&limit=5&offset=5'
    const page = await api.read<RepositoryPage>(`/registries/${prod}/repositories?${query}`, {
      state,
    })
    expect(page.items).toHaveLength(5)
    expect(JSON.parse(await run(listCommand('curl', prod, search)))).toEqual(page)
  })

  test.each(hostileNames)('reads and deletes %j, and nothing else', async (name) => {
    const repository = { registryId: sandbox, name }
    expect(JSON.parse(await run(repositoryCommand('curl', repository)))).toMatchObject({ id: name })
    const artifacts = await run(artifactsCommand('curl', repository, defaultArtifactSearch))
    expect(JSON.parse(artifacts)).toMatchObject({ id: 'artifacts', limit: 25 })
    const search = { ...defaultListSearch, name }
    const found: RepositoryPage = JSON.parse(await run(listCommand('curl', sandbox, search)))
    expect(found.items.map(({ id }) => id)).toContain(name)

    const count = async () =>
      (await api.read<RepositoryPage>(`/registries/${sandbox}/repositories`, { state })).items
        .length
    const before = await count()
    await run(deleteCommand('curl', repository))
    expect((await api.call(repositoryPath(sandbox, name), { state })).status).toBe(404)
    expect(await count()).toBe(before - 1)
    // The API's refusal is the command's.
    await expect(run(repositoryCommand('curl', repository))).rejects.toMatchObject({ code: 22 })
  })
})
