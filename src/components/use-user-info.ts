import { useQuery } from '@tanstack/react-query'
import { isSignedOut } from '#api/errors.ts'
import { runConfigQuery, userInfoQuery } from '#api/queries.ts'
import type { UserInfo } from '#api/wire/user-info.ts'
import { useAskAgain } from './use-ask-again.ts'

/** Who is signed in; null as long as that is not known, and where no proxy tells. */
export function useUserInfo(): UserInfo | null {
  const url = useQuery(runConfigQuery()).data?.userInfoUrl ?? null
  const { data, error, isFetching, refetch } = useQuery(userInfoQuery(url))
  useAskAgain({
    // A wrong address may be refused for good while the sign-in is well.
    error: isSignedOut(error) ? null : error,
    ask: () => void refetch({ cancelRefetch: false }),
    asking: isFetching,
  })
  return data ?? null
}

/**
 * The group whose members may delete, where the reader is known not to be one of them; null otherwise.
 * What is not known forbids nothing: the proxy decides.
 */
export function useMissingRole(): string | null {
  const group = useQuery(runConfigQuery()).data?.deleterGroup ?? null
  const groups = useUserInfo()?.groups ?? null
  return group === null || groups === null || groups.includes(group) ? null : group
}
