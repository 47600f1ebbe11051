import type { ApiContext } from './api-env.ts'
import { dropConnection } from './drop-connection.ts'
import { errorResponse } from './errors.ts'
import { overlayOf } from './overlay.ts'
import type { RegistryDefinition } from './registries.ts'
import { LINGERING_MS, SLOW_DELETE_MS, deleteSentinel } from './sentinels.ts'
import { wait } from './wait.ts'

/**
 * Deletes a repository that exists, in the state of the request alone; a name that is a sentinel
 * changes how that goes. A success has no body (contract 3.3).
 */
export async function deleteRepository(
  c: ApiContext,
  registry: RegistryDefinition,
  name: string,
): Promise<Response> {
  const { goneAt } = overlayOf(c.get('state'), registry.id)
  const remove = (inMilliseconds = 0) => {
    // A second DELETE of a lingering repository must not make it linger longer.
    if (!goneAt.has(name)) goneAt.set(name, Date.now() + inMilliseconds)
  }
  const sentinel = deleteSentinel(name)
  switch (sentinel?.kind) {
    case 'status':
      if (sentinel.status >= 400) return errorResponse('catalogue', sentinel.status)
      remove()
      return new Response(null, { status: sentinel.status })
    case 'slow':
      await wait(SLOW_DELETE_MS)
      break
    case 'lost-before':
      return dropConnection(c)
    case 'lost-after':
      remove()
      return dropConnection(c)
    case 'already-gone':
      remove()
      return errorResponse('catalogue', 404, 'Repository not found')
    case 'lingering':
      remove(LINGERING_MS)
      return new Response(null, { status: 204 })
    case undefined:
      break
  }
  remove()
  return new Response(null, { status: 204 })
}
