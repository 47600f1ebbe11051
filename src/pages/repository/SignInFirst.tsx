import type { ReactNode } from 'react'
import { SignInLink } from '#components/SignInLink.tsx'
import { Notice } from '#ui/Notice.tsx'

/** Says in the dialog that the sign-in has ended: the page around it is out of reach. */
export const SignInFirst = ({ children }: { children?: ReactNode }) => (
  <Notice tone="warning" title="You are signed out" actions={<SignInLink newTab />}>
    <p>{children} Sign in again in a new tab and come back: what you typed stays here.</p>
  </Notice>
)
