import { useEffect, useMemo } from 'react'
import type { ListSearch } from '#lib/list-search.ts'
import { useVisible } from '#ui/use-visible.ts'
import { type Answer, type Look, lookBefore } from './look.ts'
import { keepLook, readLooks, sinceLastTime } from './looks.ts'

/** Who sees rows for less long, in ms, is on the way to others. */
const glance = 2_000

/** Keeps what is seen of a view, once it has been in sight for a while; null while there is nothing. */
export function useKeepLook(registryId: string, search: ListSearch, answer: Answer | null): void {
  const setting = sinceLastTime.use()
  const visible = useVisible()
  const wanted = JSON.stringify(search)
  useEffect(() => {
    if (!setting.on || !visible || answer === null) return
    const shown: ListSearch = JSON.parse(wanted)
    const timer = setTimeout(() => keepLook(registryId, shown, answer), glance)
    return () => clearTimeout(timer)
  }, [setting, visible, registryId, wanted, answer])
}

/**
 * What a view held when it was last looked at on this computer, for rows that were read `at` (ms since
 * the epoch, 0 for none yet); null where that is not known, or not to be known.
 */
export function useLookBefore(registryId: string, search: ListSearch, at: number): Look | null {
  const setting = sinceLastTime.use()
  const wanted = JSON.stringify(search)
  return useMemo(() => {
    const kept = setting.on && at > 0 ? readLooks(registryId, JSON.parse(wanted)) : null
    return kept && lookBefore(kept, at)
  }, [setting, registryId, wanted, at])
}
