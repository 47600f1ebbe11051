import { queryClient } from '#api/query-client.ts'
import { sawSignOut } from '#api/session.ts'
import { forgetWayBack } from '#components/destination.ts'

/** Tabs of the same dashboard: others on this origin have sign-ins of their own. */
const channel = new BroadcastChannel(`berth:sign-out:${new URL(document.baseURI).pathname}`)
channel.addEventListener('message', sawSignOut)

let leadsTo: string | null = null
const listeners = new Set<() => void>()

/** The address that ends the sign-in once the reader is on the way there; nothing else is shown then. */
export const signOutStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  read: () => leadsTo,
}

/** Takes the page's content away, which then leaves by {@link leaveSignedOut}. */
export function signOut(signOutUrl: string): void {
  leadsTo = new URL(signOutUrl, document.baseURI).href
  for (const notify of listeners) notify()
}

/** Forgets what was read, tells the other tabs, and navigates: a request of a script ends no sign-in. */
export function leaveSignedOut(address: string): void {
  queryClient.clear()
  forgetWayBack()
  // A channel is of one origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel.postMessage('signed out')
  window.location.assign(address)
}
