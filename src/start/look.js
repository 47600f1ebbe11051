/*
 * Stands in index.html itself and runs before the first paint: the colour scheme that the reader chose
 * (`src/app/colour-scheme.ts`), and no bar where the page around has one (`src/app/framed.ts`).
 */
{
  const root = document.documentElement.dataset
  try {
    const scheme = localStorage.getItem('berth.colour-scheme')
    if (scheme === 'light' || scheme === 'dark') root.scheme = scheme
    const said = new URLSearchParams(window.location.search).get('frame')
    const bare = (said ?? sessionStorage.getItem('berth:frame')) === '1'
    if (bare && window.top !== window) root.bare = ''
  } catch {
    // Blocked storage costs a blink at the start.
  }
}
