import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** Whether the page is in sight, as far as the browser can tell. */
export const useVisible = () =>
  useSyncExternalStore(subscribe, () => document.visibilityState === 'visible')
