import { isSameView, type OwnView } from '#lib/own-views.ts'

type Views = readonly OwnView[]

/** With one more at the end, or in the place of the one that has its name. */
export const withView = (views: Views, view: OwnView): Views =>
  hasView(views, view)
    ? views.map((other) => (isSameView(other, view) ? view : other))
    : [...views, view]

/** What another tab has made of it meanwhile stays, but for its name. */
export const withName = (views: Views, view: OwnView, name: string): Views =>
  views.map((other) => (isSameView(other, view) ? { ...other, name } : other))

export const withoutView = (views: Views, view: OwnView): Views =>
  views.filter((other) => !isSameView(other, view))

/** One that was taken out, where it was: before those that stood behind it. */
export const withViewAt = (views: Views, view: OwnView, place: number): Views => [
  ...views.slice(0, place),
  view,
  ...views.slice(place),
]

/** Changes places with the next one of its registry, or the one before; at an end, all stay. */
export function withMoved(views: Views, view: OwnView, by: 1 | -1): Views {
  const ofRegistry = views.filter(({ registryId }) => registryId === view.registryId)
  const moved = ofRegistry.find((other) => isSameView(other, view))
  const other = moved && ofRegistry[ofRegistry.indexOf(moved) + by]
  if (!moved || !other) return views
  return views.map((one) => (one === moved ? other : one === other ? moved : one))
}

/** Whether its name is taken, by itself or by another. */
export const hasView = (views: Views, view: OwnView): boolean =>
  views.some((other) => isSameView(other, view))
