const key = 'berth:frame'

/**
 * Whether this page stands in a frame that was opened with `?frame=1`: what is around it has a bar of
 * its own. Kept for this tab, since the address goes on to say other things; `?frame=0` ends it.
 */
export const isFramedBare: boolean = window.top !== window && asksForIt()

function asksForIt(): boolean {
  const said = new URLSearchParams(window.location.search).get('frame')
  try {
    if (said !== null) sessionStorage.setItem(key, said)
    return sessionStorage.getItem(key) === '1'
  } catch {
    // Blocked storage costs the memory of it when the frame is loaded anew.
    return said === '1'
  }
}
