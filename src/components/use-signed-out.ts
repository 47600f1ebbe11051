import { useSyncExternalStore } from 'react'
import { sessionStore } from '#api/session.ts'

/** Whether the last answers say that the reader has to sign in again. */
export const useSignedOut = () =>
  useSyncExternalStore(sessionStore.subscribe, sessionStore.isSignedOut)
