import { useEffect, useEffectEvent } from 'react'

/** Runs `action` each time the reader comes back to this page, or the network does, while `wanted`. */
export function useComingBack(action: () => void, wanted: boolean) {
  const run = useEffectEvent(() => {
    if (document.visibilityState === 'visible') action()
  })
  useEffect(() => {
    if (!wanted) return
    const onBack = () => run()
    window.addEventListener('focus', onBack)
    window.addEventListener('online', onBack)
    document.addEventListener('visibilitychange', onBack)
    return () => {
      window.removeEventListener('focus', onBack)
      window.removeEventListener('online', onBack)
      document.removeEventListener('visibilitychange', onBack)
    }
  }, [wanted])
}
