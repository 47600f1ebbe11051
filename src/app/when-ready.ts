import type { DataRouter } from 'react-router'

/**
 * Calls `show` once the first page has its data, or its failure. Until then the shell of index.html
 * stays, and says after a while what is waited for.
 */
export function whenReady(router: DataRouter, show: () => void): void {
  if (router.state.initialized) {
    show()
    return
  }
  // Its style hides it for the first seconds.
  const status = document.querySelector('.shell [role=status]')
  if (status) status.textContent = 'Still loading: the dashboard’s server takes its time.'
  const stop = router.subscribe(({ initialized }) => {
    if (!initialized) return
    stop()
    show()
  })
}
