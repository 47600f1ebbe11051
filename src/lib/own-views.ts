import * as z from 'zod/mini'
import { parseListSearch, viewQuery } from './list-search.ts'
import { isRegistryId } from './registry-id.ts'

/** A list of repositories that a reader has given a name. */
export type OwnView = {
  /** Unique in its registry, in any case. */
  name: string
  /** In lower case. */
  registryId: string
  /** As `viewQuery` prints it. */
  query: string
}

/** The most views that are kept, of all registries together. */
export const mostOwnViews = 100

/** The most characters that a view's name has. */
export const longestViewName = 60

/** Whether a trimmed text holds something that can be seen, and not too much of it. */
export const isViewName = (name: string) =>
  /[^\s\p{Cc}\p{Cf}\p{DI}]/u.test(name) && Array.from(name).length <= longestViewName

/** Whether two views have to share a name, which only one of them can have. */
export const isSameView = (a: OwnView, b: OwnView) =>
  a.registryId === b.registryId && folded(a.name) === folded(b.name)

const folded = (name: string) => name.normalize().toLowerCase()

const schema = z.object({
  name: z.string().check(z.trim(), z.refine(isViewName)),
  registryId: z.pipe(
    z.string().check(z.refine(isRegistryId)),
    z.transform((id) => id.toLowerCase()),
  ),
  query: z.pipe(
    z.string(),
    z.transform((query) => viewQuery(parseListSearch(query))),
  ),
})

/** Reads what a browser keeps, which anybody may have written, null for nothing. Never throws. */
export function parseOwnViews(text: string | null): readonly OwnView[] {
  const views: OwnView[] = []
  try {
    for (const entry of JSON.parse(text ?? '[]')) {
      const view = schema.safeParse(entry).data
      if (view && !views.some((other) => isSameView(view, other))) views.push(view)
      if (views.length === mostOwnViews) break
    }
  } catch {
    // No list at all.
  }
  return views
}
