const key = 'berth:frame'

/**
 * Whether this page stands in a frame that was opened with `?frame=1`: what is around it has a bar of
 * its own. Kept for the frame's life, since the address goes on to say other things.
 */
export const isFramedBare: boolean = window.top !== window && asksForIt()

function asksForIt(): boolean {
  const asked = new URLSearchParams(window.location.search).get('frame') === '1'
  try {
    if (asked) sessionStorage.setItem(key, '1')
    return asked || sessionStorage.getItem(key) === '1'
  } catch {
    // Blocked storage costs the memory of it when the frame is loaded anew.
    return asked
  }
}
