import { useEffect } from 'react'
import { refreshShown } from '#api/query-client.ts'
import { Notice } from '#ui/Notice.tsx'
import { useOnline } from '#ui/use-online.ts'

/** Says that the browser has no network, for as long as that holds, and asks anew for all afterwards. */
export function OfflineNotice() {
  useEffect(() => {
    window.addEventListener('online', refreshShown)
    return () => window.removeEventListener('online', refreshShown)
  }, [])
  if (useOnline()) return null
  return (
    <Notice tone="warning" title="You are offline">
      <p>What is on this page is from before. It is asked for again when the network is back.</p>
    </Notice>
  )
}
