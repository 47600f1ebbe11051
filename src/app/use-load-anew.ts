import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { PageLoadError } from '#components/page-load-error.ts'
import { useComingBack } from '#ui/use-coming-back.ts'
import { loadAnew, loadAnewByItself } from '#components/lazy-page.ts'

/** For each failure, the history entry under which it was shown first. */
const shownAt = new WeakMap<PageLoadError, string>()

/**
 * Where a page's file did not arrive: loads the page anew when the reader says so, and by itself when
 * the reader or the network comes back, or when the page is asked for again. `inVain`: nothing
 * answered, so the page that stands was not given up.
 */
export function useLoadAnew(error: unknown) {
  const [state, setState] = useState<'idle' | 'loading' | 'in vain'>('idle')
  const load = () => {
    setState('loading')
    // Who is asked whether to leave may stay, and then wants it again.
    void loadAnew().then((left) => setState(left ? 'idle' : 'in vain'))
  }
  const missing = error instanceof PageLoadError ? error : null
  const { key } = useLocation()
  useEffect(() => {
    if (missing === null) return
    const first = shownAt.get(missing)
    // The router keeps such a failure for good and gives it again, though the file may be there by now.
    if (first === undefined) shownAt.set(missing, key)
    else if (first !== key) void loadAnewByItself()
  }, [missing, key])
  useComingBack(() => void loadAnewByItself(), missing !== null)
  return { load, loading: state === 'loading', inVain: state === 'in vain' }
}
