import { useSyncExternalStore } from 'react'
import { Outlet, ScrollRestoration, useBeforeUnload, useNavigation } from 'react-router'
import { isDeleting } from '#api/queries.ts'
import { Clock } from '#ui/Clock.tsx'
import { Toaster } from '#ui/Toaster.tsx'
import { SignedOutNotice } from '#components/SignedOutNotice.tsx'
import { ConfigProblems } from './ConfigProblems.tsx'
import { isFramedBare } from './framed.ts'
import { OfflineNotice } from './OfflineNotice.tsx'
import { signOutStore } from './sign-out.ts'
import { SigningOut } from './SigningOut.tsx'
import { TopBar } from './TopBar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { useHeadingFocus } from './use-heading-focus.ts'
import { useSignInAgain } from './use-sign-in-again.ts'
import styles from './AppLayout.module.css'

/** The frame that every page sits in. */
export function AppLayout() {
  const navigating = useNavigation().state !== 'idle'
  const signingIn = useSignInAgain()
  const signOutAddress = useSyncExternalStore(signOutStore.subscribe, signOutStore.read)
  const { dialog, press } = useShortcuts()
  useHeadingFocus()
  // The browser asks in its own words. Its question is for every page: a delete goes on after the
  // reader has left the page where it was begun.
  useBeforeUnload((event) => {
    if (isDeleting()) event.preventDefault()
  })
  if (signOutAddress !== null) return <SigningOut address={signOutAddress} />
  return (
    <>
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        Skip to content
      </a>
      {!isFramedBare && <TopBar onShortcuts={() => press('?')} />}
      {navigating && <div className={styles.progress} aria-hidden="true" />}
      <main id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.notices}>
          <OfflineNotice />
          <SignedOutNotice leaving={signingIn} />
          <ConfigProblems />
        </div>
        <Clock>
          <Outlet />
        </Clock>
      </main>
      {dialog}
      <Toaster />
      <ScrollRestoration />
    </>
  )
}

// With `<base href>` in the page, a fragment alone would lead away from the address in force.
function skipToMain(event: React.MouseEvent) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
