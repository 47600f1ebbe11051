import { useEffect } from 'react'
import { buttonClass } from '#ui/Button.tsx'
import { BareFrame } from './BareFrame.tsx'
import { leaveSignedOut } from './sign-out.ts'
import styles from './SigningOut.module.css'

/**
 * The page while the browser is on its way to the sign-out. It stands in the place of everything
 * else, since a browser keeps the last page for its Back button.
 */
export function SigningOut({ address }: { address: string }) {
  useEffect(() => leaveSignedOut(address), [address])
  useEffect(() => {
    // Back from there: whether the sign-in has ended is for the proxy to say.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload()
    }
    window.addEventListener('pageshow', onShow)
    return () => window.removeEventListener('pageshow', onShow)
  }, [])
  return (
    <BareFrame>
      <h1 tabIndex={-1}>Signing out…</h1>
      <p className={styles.way}>
        <a className={buttonClass()} href={address}>
          Sign out
        </a>
      </p>
    </BareFrame>
  )
}
