import { useEffect, useState } from 'react'
import { runConfigQuery } from '#api/queries.ts'
import { queryClient } from '#api/query-client.ts'
import { sessionStore } from '#api/session.ts'
import { keepWayBack } from '#components/destination.ts'
import { signInAddress, signInGuard } from '#components/sign-in.ts'
import { useSignedOut } from '#components/use-signed-out.ts'
import { toastStore } from '#ui/toast-store.ts'

/** How long the reader can read why the page goes away, in ms; a search box has sent its text by then. */
const notice = 1_000

/**
 * Signs in again by itself, by loading this very page anew: with a sign-in that the identity provider
 * still knows, nobody is asked anything. Not while something is being typed or deleted, but once that
 * has ended, and not twice in half a minute. Gives whether it is about to.
 */
export function useSignInAgain(): boolean {
  const signedOut = useSignedOut()
  const [leaving, setLeaving] = useState(mayLeave)
  useEffect(() => sessionStore.subscribe(() => setLeaving(mayLeave())), [])
  useEffect(() => {
    if (!leaving) return
    const timer = setTimeout(() => {
      setLeaving(false)
      if (mayLeave()) leave()
    }, notice)
    return () => clearTimeout(timer)
  }, [leaving])
  useEffect(() => {
    if (!signedOut || leaving) return
    let heldBack = isOccupied()
    const timer = setInterval(() => {
      // Only where something held it back, or a sign-in that does not help would come again and again.
      if (heldBack && mayLeave()) setLeaving(true)
      heldBack ||= isOccupied()
    }, notice)
    return () => clearInterval(timer)
  }, [signedOut, leaving])
  return leaving
}

const mayLeave = () =>
  sessionStore.isSignedOut() &&
  !sessionStore.isByReader() &&
  !isOccupied() &&
  signInGuard.mayBegin()

/**
 * Whether something would be lost or interrupted, or nothing would answer; in a frame there is no
 * signing in at all.
 */
const isOccupied = () =>
  queryClient.isMutating() > 0 ||
  document.querySelector('dialog[open]') !== null ||
  document.activeElement?.matches('input, textarea, [contenteditable]') === true ||
  // What was typed and could not be taken over, or has not been sent, is in no address.
  document.querySelector('[aria-invalid="true"]') !== null ||
  [...document.querySelectorAll('input')].some(isUnsent) ||
  toastStore.read().length > 0 ||
  !navigator.onLine ||
  window.top !== window

/** React gives what it controls itself as the default too: that is sent as it is typed. */
const isUnsent = ({ value, defaultValue }: HTMLInputElement) => value !== defaultValue

function leave() {
  if (!signInGuard.begin()) return
  keepWayBack()
  const config = queryClient.getQueryData(runConfigQuery().queryKey)
  window.location.assign(signInAddress({ signInUrl: config?.signInUrl ?? null }))
}
