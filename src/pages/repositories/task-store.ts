/** What the reader has chosen to do with the list, in a window of its own. */
export type ListTask = 'export' | 'command' | 'columns' | 'views' | 'since'

let current: ListTask | null = null
const listeners = new Set<() => void>()

/** One at a time, for the menu that begins it and for the page that shows it. */
export const taskStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  read: (): ListTask | null => current,
  set: (task: ListTask | null): void => {
    current = task
    for (const notify of listeners) notify()
  },
}
