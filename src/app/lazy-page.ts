import { isPageServed } from '#api/page-probe.ts'
import { PageLoadError } from '#components/page-load-error.ts'
import { loopGuard } from '#ui/loop-guard.ts'

/** One reload a minute: where files stay missing, another would not bring them. */
const guard = loopGuard('berth:reload', 60_000)

let destination = () => window.location.href

/** Tells where a navigation under way leads, so that a reload leads there too. */
export function leadReloadsTo(address: () => string) {
  destination = address
}

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
      const mayBegin = guard.mayBegin() && guard.begin()
      if (!mayBegin || !(await loadAnew())) throw new PageLoadError(error)
      // What stands stays until the browser has the new page.
      return new Promise(() => {})
    }
  }

/** Loads the page anew, if anything answers there. */
export async function loadAnew(): Promise<boolean> {
  if (!(await isPageServed())) return false
  guard.begin()
  window.location.assign(destination())
  return true
}
