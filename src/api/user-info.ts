import { requestData } from './http.ts'
import { type UserInfo, userInfoSchema } from './wire/user-info.ts'

/**
 * Asks the SSO proxy who is signed in; `url` is the `userInfoUrl` of the configuration. Throws an
 * ApiError. A refusal here is no sign that the sign-in has ended: the address may be wrong, and
 * another sign-in would not mend that.
 */
export const fetchUserInfo = (url: string): Promise<UserInfo> =>
  requestData({ path: url, aside: true }, userInfoSchema)
