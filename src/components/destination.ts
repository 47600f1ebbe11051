import * as z from 'zod/mini'
import { listOpenedFrom, type ListState } from './list-state.ts'

/** A page of the app: its path and query with the mount path, and what its history entry holds. */
type Destination = { address: string; state: unknown }

const here = (): string => window.location.pathname + window.location.search

let current = (): Destination => ({ address: here(), state: null })

/** Tells where a navigation under way leads, so that leaving and coming back leads there too. */
export function leadTo(read: () => Destination): void {
  current = read
}

/** Path and query of where the reader is, or is about to be. */
export const destination = (): string => current().address

const key = 'berth:way-back'
const kept = z.object({ address: z.string(), list: z.nullable(z.string()) })

/**
 * Before the page is left for a sign-in or a new release: a history entry that is made anew has lost
 * the way back to the list, so it is kept for this tab, under the address that it belongs to.
 */
export function keepWayBack(): void {
  const { address, state } = current()
  try {
    sessionStorage.setItem(key, JSON.stringify({ address, list: listOpenedFrom(state) }))
  } catch {
    // Blocked storage costs the way back, not the sign-in.
  }
}

/** For a page that nobody will come back to. */
export function forgetWayBack(): void {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}

/** Puts it back where the router will find it. Call it before the router is made. */
export function restoreWayBack(): void {
  try {
    const stored = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    const { address, list } = kept.parse(JSON.parse(stored ?? ''))
    if (address !== here() || list === null) return
    // The router keeps a location's state under this name.
    const usr: ListState = { list }
    window.history.replaceState({ ...window.history.state, usr }, '')
  } catch {
    // Nothing was kept, or nothing that can be read.
  }
}
