import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void) {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether the browser has a network. "Yes" does not mean that anything answers. */
export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine)
