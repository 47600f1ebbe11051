import * as z from 'zod/mini'
import { isRegistryId } from '#lib/registry-id.ts'
import type { ApiError } from '../errors.ts'

/** Who gives the credentials of a delete: the reader, the proxy, or nobody. */
export const deleteCredentialsModes = ['prompt', 'proxy', 'off'] as const
export type DeleteCredentials = (typeof deleteCredentialsModes)[number]

/** What an operator may set without a rebuild (surface, "Run-time configuration"). */
export type RunConfig = {
  registryId: string | null
  deleteCredentials: DeleteCredentials
  userInfoUrl: string | null
  signInUrl: string | null
  signOutUrl: string | null
  /** Only members may delete, as `userInfoUrl` tells; the SSO proxy is what enforces it. */
  deleterGroup: string | null
  /** One sentence per wrong value, beginning with its path. */
  problems: readonly string[]
  /** Why the file could not be read, if it could not; all else is a default then. */
  unread: ApiError | null
}

export const defaultRunConfig: RunConfig = {
  registryId: null,
  deleteCredentials: 'prompt',
  userInfoUrl: null,
  signInUrl: null,
  signOutUrl: null,
  deleterGroup: null,
  problems: [],
  unread: null,
}

const base = 'https://base.invalid/'

/** An address that a page may open; `javascript:` is one that it may not. */
const address = z
  .string()
  .check(
    z.refine((text) => URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol)),
  )

/** One that the content policy lets a page ask. */
const ownAddress = z
  .string()
  .check(z.refine((text) => URL.canParse(text, base) && new URL(text, base).href.startsWith(base)))

const keys = {
  registryId: {
    schema: z.string().check(z.refine(isRegistryId)),
    wanted: 'the UUID of a registry',
  },
  deleteCredentials: {
    schema: z.enum(deleteCredentialsModes),
    wanted: 'one of "prompt", "proxy" and "off"; deleting is off until it is',
  },
  userInfoUrl: { schema: ownAddress, wanted: 'a relative address, such as /oauth2/userinfo' },
  signInUrl: { schema: address, wanted: 'an http(s) or relative address' },
  signOutUrl: { schema: address, wanted: 'an http(s) or relative address' },
  deleterGroup: { schema: z.string(), wanted: 'the name of a group' },
}

const isObject = (wire: unknown) =>
  typeof wire === 'object' && wire !== null && !Array.isArray(wire)

/** Reads `config.json`. An unknown key is ignored; a wrong value is reported and not used. */
export const runConfigSchema: z.ZodMiniType<RunConfig> = z.pipe(
  z.custom<Record<string, unknown>>(isObject, 'expected object'),
  z.transform((wire): RunConfig => {
    const problems: string[] = []
    const read = <T>(
      key: string,
      { schema, wanted }: { schema: z.ZodMiniType<T>; wanted: string },
    ) => {
      const value = wire[key]
      // An empty text is how a template says "not set".
      if (value === undefined || value === null || value === '') return undefined
      const result = schema.safeParse(value)
      if (result.success) return result.data
      problems.push(`${key} must be ${wanted}`)
      return null
    }
    const mode = read('deleteCredentials', keys.deleteCredentials)
    const userInfoUrl = read('userInfoUrl', keys.userInfoUrl)
    const deleterGroup = read('deleterGroup', keys.deleterGroup)
    if (deleterGroup && userInfoUrl === undefined) {
      problems.push('deleterGroup has no effect without userInfoUrl, which tells the groups')
    }
    return {
      registryId: read('registryId', keys.registryId) ?? null,
      // A wrong value may have been meant to forbid deleting, so it forbids it.
      deleteCredentials: mode === null ? 'off' : (mode ?? defaultRunConfig.deleteCredentials),
      userInfoUrl: userInfoUrl ?? null,
      signInUrl: read('signInUrl', keys.signInUrl) ?? null,
      signOutUrl: read('signOutUrl', keys.signOutUrl) ?? null,
      deleterGroup: deleterGroup ?? null,
      problems,
      unread: null,
    }
  }),
)
