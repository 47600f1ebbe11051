import { SignedOutNotice } from '#components/SignedOutNotice.tsx'
import { BareFrame } from './BareFrame.tsx'
import { PageError } from './PageError.tsx'
import { useSignInAgain } from './use-sign-in-again.ts'
import styles from './AppLayout.module.css'

/** What the frame itself could not handle: no configuration for the want of a sign-in, or a fault. */
export function FrameError() {
  const signingIn = useSignInAgain()
  return (
    <BareFrame>
      <div className={styles.notices}>
        <SignedOutNotice leaving={signingIn} />
      </div>
      <PageError />
    </BareFrame>
  )
}
