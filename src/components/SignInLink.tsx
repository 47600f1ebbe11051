import { useQuery } from '@tanstack/react-query'
import { runConfigQuery } from '#api/queries.ts'
import { buttonClass } from '#ui/Button.tsx'
import { keepWayBack } from './destination.ts'
import { signInAddress, signInGuard } from './sign-in.ts'

/**
 * To the sign-in, by a navigation that the SSO proxy answers. `newTab` keeps this page with what was
 * typed in it; so does a frame, in which sign-in pages refuse to be shown.
 */
export function SignInLink({ newTab = false }: { newTab?: boolean }) {
  const config = useQuery(runConfigQuery()).data
  const address = () => signInAddress({ signInUrl: config?.signInUrl ?? null })
  const elsewhere = newTab || window.top !== window
  return (
    <a
      className={buttonClass()}
      href={address()}
      target={elsewhere ? '_blank' : undefined}
      rel={elsewhere ? 'noopener' : undefined}
      onClick={(event) => {
        // The address may have changed since it was written here.
        event.currentTarget.href = address()
        if (elsewhere) return
        signInGuard.begin()
        keepWayBack()
      }}
    >
      Sign in again
    </a>
  )
}
