import type { ReactNode } from 'react'
import { Notice } from '#ui/Notice.tsx'
import { CopyDetails } from './CopyDetails.tsx'
import { SignInLink } from './SignInLink.tsx'

type SignInFirstProps = {
  /** What failed for this reason, if something has. */
  error?: unknown
  /** What is still there when the reader is back. */
  stays?: string
  children?: ReactNode
}

/** Says in the dialog that the sign-in has ended: the page around it is out of reach. */
export const SignInFirst = ({ error, stays, children }: SignInFirstProps) => (
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
    <p>
      {children} Sign in again in a new tab and come back: {stays ?? 'what you typed'} stays here.
    </p>
  </Notice>
)
