import * as z from 'zod/mini'
import { optionalText } from './lenient.ts'

/** Who is signed in, as far as the SSO proxy tells. */
export type UserInfo = {
  name: string | null
  email: string | null
  /** Null where the proxy does not tell the groups, which is not the same as none. */
  groups: readonly string[] | null
}

/** Claims come as one text where there is only one value. */
const optionalGroups = z.catch(
  z.nullable(
    z.pipe(
      z.transform((groups: unknown) => (typeof groups === 'string' ? [groups] : groups)),
      z.array(z.string()),
    ),
  ),
  null,
)

const claims = z.object({
  name: optionalText,
  preferred_username: optionalText,
  email: optionalText,
  groups: optionalGroups,
})

/** What both proxies answer; neither has a key of the other. */
const answer = z.object({
  user: optionalText,
  email: optionalText,
  preferredUsername: optionalText,
  groups: optionalGroups,
  remote_user: optionalText,
  userinfo: z.catch(z.nullable(claims), null),
})

/**
 * Reads either of two shapes: `/oauth2/userinfo` of oauth2-proxy, and the `info=json` of
 * mod_auth_openidc's `OIDCInfoHook`. Names that people have go before those that programs use.
 */
export const userInfoSchema: z.ZodMiniType<UserInfo> = z.pipe(
  answer,
  z.transform(({ userinfo, ...told }): UserInfo => {
    if (userinfo !== null || told.remote_user !== null) {
      return {
        name: firstOf(
          userinfo?.name,
          userinfo?.preferred_username,
          userinfo?.email,
          told.remote_user,
        ),
        email: userinfo?.email ?? null,
        groups: userinfo?.groups ?? null,
      }
    }
    const name = firstOf(told.preferredUsername, told.email, told.user)
    // oauth2-proxy leaves the key out where there are no groups.
    return { name, email: told.email, groups: told.groups ?? (name === null ? null : []) }
  }),
)

/** The first that says anything. */
const firstOf = (...names: (string | null | undefined)[]) =>
  names.find((name) => name?.trim()) ?? null
