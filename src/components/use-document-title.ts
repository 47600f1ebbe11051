import { useEffect } from 'react'

/** Names the tab, the most particular part first: tabs and screen readers cut at the end. */
export function useDocumentTitle(...parts: readonly (string | null | undefined)[]) {
  const title = [...parts, 'Berth'].filter(Boolean).join(' · ')
  useEffect(() => {
    document.title = title
  }, [title])
}
