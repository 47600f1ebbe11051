import { isPageServed } from '#api/page-probe.ts'
import { isDeleting } from '#api/queries.ts'
import { destination, keepWayBack } from './destination.ts'
import { PageLoadError } from './page-load-error.ts'
import { loopGuard } from '#ui/loop-guard.ts'

/** One reload a minute: where files stay missing, another would not bring them. */
const guard = loopGuard('berth:reload', 60_000)

/**
 * After how long a page that was to be loaded anew counts as kept, in ms: by the reader's answer when
 * the browser asked, or by its Stop. Longer than a request may take, or a slow server's page would
 * be called lost while it is on its way.
 */
const longestLeave = 45_000

/**
 * For pages in files of their own. A file that is no longer there belongs to a release that has been
 * replaced: the page is loaded anew, once, and then from the new release. Throws a
 * {@link PageLoadError} where that is not possible or has not helped.
 */
export const lazyPage =
  <T>(load: () => Promise<T>) =>
  async (): Promise<T> => {
    try {
      return await load()
    } catch (error) {
      if (!(await loadAnewByItself())) throw new PageLoadError(error)
      // What stands stays until the browser has the new page, unless the reader keeps it from leaving.
      await new Promise((resolve) => setTimeout(resolve, longestLeave))
      throw new PageLoadError(error)
    }
  }

/**
 * Loads the page anew without the reader's word: at most once a minute, if anything answers there while
 * the reader is still on the way there, and not while the end of a delete would be missed.
 */
export async function loadAnewByItself(): Promise<boolean> {
  if (!guard.mayBegin()) return false
  const wanted = destination()
  const served = await isPageServed()
  if (!served || destination() !== wanted || isDeleting() || !guard.begin()) return false
  leave()
  return true
}

/** Loads the page anew because the reader wants it, if anything answers there. */
export async function loadAnew(): Promise<boolean> {
  if (!(await isPageServed())) return false
  guard.begin()
  leave()
  return true
}

function leave() {
  keepWayBack()
  window.location.assign(destination())
}
