/** The state of a history entry, where that is the one in force; the first of a tab has no key of its own. */
const stateOf = (entry: string) => {
  const { state } = window.history
  return (state?.key ?? 'default') === entry ? (state ?? {}) : null
}

/**
 * Keeps something in the history entry with this key, beside what the router keeps there: it survives a
 * reload, and goes with the entry. Nothing is kept where another entry is in force by now.
 */
export function keepInEntry(entry: string, name: string, value: unknown): void {
  const state = stateOf(entry)
  try {
    if (state) window.history.replaceState({ ...state, [name]: value }, '')
  } catch {
    // Some browsers refuse what comes too often: that costs the memory alone.
  }
}

/** What was kept in an entry, which may be anything; undefined where another is in force. */
export const keptInEntry = (entry: string, name: string): unknown => stateOf(entry)?.[name]
