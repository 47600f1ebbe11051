import { parseOwnViews } from '#lib/own-views.ts'
import { stored } from '#ui/stored.ts'

/** The reader's own views of all registries, in their order: what `parseOwnViews` reads, as JSON. */
export const ownViews = stored('berth.views', parseOwnViews)

/** Those of one registry. */
export function useOwnViews(registryId: string) {
  const id = registryId.toLowerCase()
  return ownViews.use().filter((view) => view.registryId === id)
}
