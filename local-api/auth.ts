import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from './api-env.ts'
import type { ErrorFamily } from './errors.ts'
import { refusal } from './errors.ts'
import type { LocalApiOptions } from './options.ts'

type Credentials = Pick<LocalApiOptions, 'token' | 'username' | 'password'>

export type Auth = ReturnType<typeof createAuth>

/** Guards by what the contract (section 1) declares for an operation; a refusal is a 401. */
export function createAuth(credentials: Credentials) {
  const bearer = (header: string) => isBearer(header, credentials)
  const either = (header: string) => bearer(header) || isBasic(header, credentials)
  return {
    /** Catalogue reads take a token alone. */
    read: guard('catalogue', bearer),
    /** Deletion belongs to the older half, though its errors look like the catalogue's. */
    delete: guard('catalogue', either),
    manage: guard('management', either),
  }
}

/** Lets a request through whose Authorization header is good enough. */
function guard(family: ErrorFamily, isAllowed: (header: string) => boolean) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    if (!isAllowed(c.req.header('authorization') ?? '')) throw refusal(family, 401)
    await next()
  })
}

function isBearer(header: string, { token }: Credentials): boolean {
  return /^bearer +(.+)$/i.exec(header)?.[1] === token
}

function isBasic(header: string, { username, password }: Credentials): boolean {
  const encoded = /^basic +(.+)$/i.exec(header)?.[1]
  if (encoded === undefined) return false
  // A password may hold colons and any letter: UTF-8, and only the first colon separates.
  return Buffer.from(encoded, 'base64').toString('utf8') === `${username}:${password}`
}
