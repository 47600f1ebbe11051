import type { ReactNode } from 'react'
import { CopyDetails } from '#components/CopyDetails.tsx'
import { SignInLink } from '#components/SignInLink.tsx'
import { Notice } from '#ui/Notice.tsx'

type SignInFirstProps = {
  /** What failed for this reason, if something has. */
  error?: unknown
  children?: ReactNode
}

/** Says in the dialog that the sign-in has ended: the page around it is out of reach. */
export const SignInFirst = ({ error, children }: SignInFirstProps) => (
  <Notice
    tone="warning"
    title="You are signed out"
    actions={
      <>
        <SignInLink newTab />
        {error !== undefined && <CopyDetails error={error} />}
      </>
    }
  >
    <p>{children} Sign in again in a new tab and come back: what you typed stays here.</p>
  </Notice>
)
