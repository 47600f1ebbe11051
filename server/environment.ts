import * as z from 'zod/mini'
import { deleteCredentialsModes, type DeleteCredentials } from '../src/api/wire/run-config.ts'
import { isRegistryId } from '../src/lib/registry-id.ts'

/** What the dev and preview servers are told by the environment. None of it reaches the bundle. */
export type Settings = {
  /** Begins and ends with a slash. */
  mountPath: string
  /** Null: each server's own default. */
  port: number | null
  /** Null: the local registry API answers, failing `chaos` percent of its answers. */
  api: { url: URL } | null
  chaos: number
  token: string | null
  basic: { username: string; password: string } | null
  registryId: string | null
  deleteCredentials: DeleteCredentials
  /** The source list of the Content-Security-Policy directive of that name. */
  frameAncestors: string
}

const text = z.catch(z.nullable(z.string().check(z.minLength(1))), null)

const wholeNumber = (min: number, max: number) =>
  z.nullish(
    z.pipe(
      z.string().check(z.regex(/^\d+$/)),
      z.pipe(z.transform(Number), z.number().check(z.gte(min), z.lte(max))),
    ),
  )

/** Variable by variable: how it is read, and what to do when it cannot be. */
const variables = {
  REGISTRY_API_URL: {
    schema: z.nullish(
      z.pipe(
        z.string().check(z.refine((url) => URL.canParse(url) && /^https?:/.test(url))),
        z.transform((url) => new URL(url)),
      ),
    ),
    wanted: 'an http(s) address such as https://api.ionos.com/containerregistries',
  },
  REGISTRY_ID: {
    schema: z.nullish(z.string().check(z.refine(isRegistryId))),
    wanted: "a registry's UUID",
  },
  DELETE_CREDENTIALS: {
    schema: z.nullish(z.enum(deleteCredentialsModes)),
    wanted: `one of ${deleteCredentialsModes.join(', ')}`,
  },
  FRAME_ANCESTORS: {
    schema: z.nullish(
      z.string().check(z.regex(/^('none'|'self'|[\w:/.*-]+)( ('self'|[\w:/.*-]+))*$/)),
    ),
    wanted: "'none', or origins separated by spaces, as in a Content-Security-Policy",
  },
  CHAOS: { schema: wholeNumber(0, 100), wanted: 'a percentage from 0 to 100' },
  MOUNT_PATH: {
    schema: z.nullish(z.string().check(z.regex(/^(\/[\w.~-]+)*\/?$/))),
    wanted: 'a path such as /tools/registry/',
  },
  PORT: { schema: wholeNumber(1, 65_535), wanted: 'a port from 1 to 65535' },
}

/** Reads the environment (surface, "Environment"). Throws an Error that names every wrong variable. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = []
  function read<T>(name: string, variable: { schema: z.ZodMiniType<T>; wanted: string }) {
    // An empty variable is how a shell or a compose file says "not set".
    const result = variable.schema.safeParse(environment[name] || undefined)
    if (result.success) return result.data
    problems.push(`${name} must be ${variable.wanted}`)
    return undefined
  }
  const url = read('REGISTRY_API_URL', variables.REGISTRY_API_URL)
  const username = text.parse(environment.REGISTRY_API_USERNAME)
  const password = text.parse(environment.REGISTRY_API_PASSWORD)
  if ((username === null) !== (password === null)) {
    problems.push('REGISTRY_API_USERNAME and REGISTRY_API_PASSWORD must be set together')
  }
  const basic = username !== null && password !== null ? { username, password } : null
  const mode = read('DELETE_CREDENTIALS', variables.DELETE_CREDENTIALS)
  const settings: Settings = {
    mountPath: `${read('MOUNT_PATH', variables.MOUNT_PATH) ?? ''}/`.replace(/\/+$/, '/'),
    port: read('PORT', variables.PORT) ?? null,
    api: url ? { url } : null,
    chaos: read('CHAOS', variables.CHAOS) ?? 0,
    token: text.parse(environment.REGISTRY_API_TOKEN),
    basic,
    registryId: read('REGISTRY_ID', variables.REGISTRY_ID) ?? null,
    deleteCredentials: mode ?? (basic || !url ? 'proxy' : 'prompt'),
    frameAncestors: read('FRAME_ANCESTORS', variables.FRAME_ANCESTORS) ?? "'none'",
  }
  if (problems.length > 0) throw new Error(`In the environment, ${problems.join('; ')}.`)
  return settings
}
