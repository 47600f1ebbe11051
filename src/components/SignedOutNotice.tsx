import { useSyncExternalStore } from 'react'
import { refreshShown } from '#api/query-client.ts'
import { sessionStore } from '#api/session.ts'
import { Notice } from '#ui/Notice.tsx'
import { useComingBack } from '#ui/use-coming-back.ts'
import { SignInLink } from './SignInLink.tsx'
import { useSignedOut } from './use-signed-out.ts'

type SignedOutNoticeProps = {
  /** A sign-in begins by itself in a moment. */
  leaving?: boolean
}

/** Says once for the whole page that the sign-in has ended, for as long as that holds. */
export function SignedOutNotice({ leaving = false }: SignedOutNoticeProps) {
  const signedOut = useSignedOut()
  const byReader = useSyncExternalStore(sessionStore.subscribe, sessionStore.isByReader)
  // The reader may have signed in in another tab, and come back from there.
  useComingBack(refreshShown, signedOut)
  if (!signedOut) return null
  const what = byReader ? 'You signed out in another tab.' : 'Your sign-in has ended.'
  return (
    <Notice tone="warning" title="You are signed out" actions={<SignInLink />}>
      <p>
        {what}{' '}
        {leaving
          ? 'Signing in again…'
          : window.top === window
            ? 'Signing in again leads back to this page, with its filters; what is shown until then is from before.'
            : 'Sign in again in a new tab and come back; what is shown until then is from before.'}
      </p>
    </Notice>
  )
}
