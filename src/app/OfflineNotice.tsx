import { Notice } from '#ui/Notice.tsx'
import { useOnline } from '#ui/use-online.ts'

/** Says that the browser has no network, for as long as that holds. */
export function OfflineNotice() {
  if (useOnline()) return null
  return (
    <Notice tone="warning" title="You are offline">
      <p>What is on this page is from before. It is asked for again when the network is back.</p>
    </Notice>
  )
}
