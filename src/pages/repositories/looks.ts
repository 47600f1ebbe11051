import { type ListSearch, viewQuery } from '#lib/list-search.ts'
import { stored } from '#ui/stored.ts'
import { type Answer, type Kept, keptSchema, withAnswer } from './look.ts'

/** Whether looks are kept and compared. Whatever is chosen has all tabs look at them anew. */
export const sinceLastTime = stored('berth.since-last-time', (text) => ({
  on: !text?.startsWith('off'),
}))

const prefix = 'berth:seen:'

/** The bounds of what is kept: views, and characters of all of them. */
const mostViews = 50
const mostCharacters = 500_000

/** A view is the same one on whatever page it is looked at. */
const keyOf = (registryId: string, search: ListSearch) => prefix + registryId + viewQuery(search)

export const keysOfLooks = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))

/** The looks at a view that this browser keeps; null for none, or none that can be read. */
export function readLooks(registryId: string, search: ListSearch): Kept | null {
  try {
    const text = localStorage.getItem(keyOf(registryId, search)) ?? ''
    return keptSchema.parse(JSON.parse(text.slice(text.indexOf('{'))))
  } catch {
    return null
  }
}

/** Keeps the looks at a view, and takes out those of the views that were looked at longest ago. */
export function writeLooks(registryId: string, search: ListSearch, kept: Kept): void {
  try {
    // Its time comes first: the oldest are found without reading all of each.
    localStorage.setItem(keyOf(registryId, search), kept.now.to + JSON.stringify(kept))
    const all = keysOfLooks().map((key) => ({ key, text: localStorage.getItem(key) ?? '' }))
    all.sort((a, b) => timeIn(b.text) - timeIn(a.text))
    let characters = 0
    for (const [place, { key, text }] of all.entries()) {
      characters += text.length
      if (place >= mostViews || characters > mostCharacters) localStorage.removeItem(key)
    }
  } catch {
    // Nothing is kept, and the next look will be a first one.
  }
}

const timeIn = (text: string) => Number.parseInt(text) || 0

/** Adds rows that were seen to what is kept of a view. */
export function keepLook(registryId: string, search: ListSearch, answer: Answer): void {
  const kept = withAnswer(readLooks(registryId, search), answer, search.orderBy)
  if (kept) writeLooks(registryId, search, kept)
}
