/*
 * Whether the SSO proxy lets requests through, as the answers tell. Requests overtake each other, so
 * each has a number: what an older one hears says nothing about a sign-in that a newer one has used.
 */

let signedOut = false
let byReader = false
/** When the reader signed out, in ms since 1970. */
let leftAt = 0
let lastSent = 0
let lastLetThrough = 0
let lastRefused = 0
const listeners = new Set<() => void>()

/** How long the proxy may take to end a sign-in, in ms; until then it lets some requests through. */
const settling = 10_000

function set(next: boolean, reader = byReader && (next || Date.now() - leftAt < settling)) {
  if (signedOut === next && byReader === reader) return
  signedOut = next
  byReader = reader
  for (const notify of listeners) notify()
}

/** The number of a request that is about to be sent. */
export const numberRequest = () => ++lastSent

/** The API itself answered this request, so the sign-in holds. */
export function sawAnswer(number: number): void {
  lastLetThrough = Math.max(lastLetThrough, number)
  if (number > lastRefused) set(false)
}

/** This request was asked to sign in. False when that is old news: a later one was let through. */
export function sawSignIn(number: number): boolean {
  if (number < lastLetThrough) return false
  lastRefused = Math.max(lastRefused, number)
  set(true)
  return true
}

/** The reader has signed out, in another tab: what was sent until now proves nothing any more. */
export function sawSignOut(): void {
  lastRefused = lastSent
  leftAt = Date.now()
  set(true, true)
}

/** Whether the reader is signed out, and who wants to know when that changes. */
export const sessionStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  isSignedOut: () => signedOut,
  /** Whether that was wanted, so that nobody is signed in again unasked. */
  isByReader: () => byReader,
}
