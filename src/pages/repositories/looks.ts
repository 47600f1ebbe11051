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

/** A view is the same one on whatever page it is looked at, and however its registry is written. */
const keyOf = (registryId: string, search: ListSearch) =>
  prefix + registryId.toLowerCase() + viewQuery(search)

export const keysOfLooks = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))

/** The looks at a view that this browser keeps; null for none, or none that can be read. */
export function readLooks(registryId: string, search: ListSearch): Kept | null {
  try {
    const text = localStorage.getItem(keyOf(registryId, search)) ?? ''
    const kept = keptSchema.parse(JSON.parse(text.slice(text.indexOf('{'))))
    // The clock has been set back: what comes after it cannot be told.
    return kept.now.to > Date.now() ? null : kept
  } catch {
    return null
  }
}

/**
 * Keeps the looks at a view, and takes out those of the views that were looked at longest ago. False where
 * the browser does not keep it.
 */
export function writeLooks(registryId: string, search: ListSearch, kept: Kept): boolean {
  try {
    const ownKey = keyOf(registryId, search)
    if (!setWithRoom(ownKey, printed(kept))) return false
    let [views, characters] = [0, 0]
    for (const { key, text } of newestFirst(keysOfLooks())) {
      if (views < mostViews && characters + text.length <= mostCharacters) {
        views += 1
        characters += text.length
      } else localStorage.removeItem(key)
    }
    return localStorage.getItem(ownKey) !== null
  } catch {
    // Nothing is kept, and the next look will be a first one.
    return false
  }
}

const newestFirst = (keys: string[]) =>
  keys
    .map((key) => ({ key, text: localStorage.getItem(key) ?? '' }))
    .toSorted((a, b) => timeIn(b.text) - timeIn(a.text))

/**
 * Whether it is set. In a full storage, the oldest looks at other views make room, unless all of them
 * hold too little: then none is taken out in vain.
 */
function setWithRoom(ownKey: string, text: string): boolean {
  if (isSet(ownKey, text)) return true
  const others = newestFirst(keysOfLooks().filter((key) => key !== ownKey))
  const before = localStorage.getItem(ownKey)
  let missing = text.length - (before === null ? -ownKey.length : before.length)
  for (const other of others) missing -= other.key.length + other.text.length
  if (missing > 0) return false
  return others.toReversed().some(({ key }) => {
    // Less always fits in the place of more, unless the browser takes nothing at all: then none is lost.
    localStorage.setItem(key, '')
    localStorage.removeItem(key)
    return isSet(ownKey, text)
  })
}

function isSet(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** Its time comes first: the oldest are found without reading all of each. */
function printed(kept: Kept): string {
  const text = kept.now.to + JSON.stringify(kept)
  return text.length > mostCharacters && kept.last ? printed({ ...kept, last: null }) : text
}

const timeIn = (text: string) => Number.parseInt(text) || 0

/** Adds rows that were seen to what is kept of a view. False where they cannot be kept. */
export function keepLook(registryId: string, search: ListSearch, answer: Answer): boolean {
  const kept = withAnswer(readLooks(registryId, search), answer, search.orderBy)
  return kept !== null && writeLooks(registryId, search, kept)
}
