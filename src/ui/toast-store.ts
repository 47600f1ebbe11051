export type Toast = { id: number; text: string }

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function set(next: readonly Toast[]) {
  toasts = next
  for (const notify of listeners) notify()
}

/** Says what was done, in passing. Never the only place where a failure is told. */
export function showToast(text: string) {
  set([...toasts, { id: nextId++, text }])
}

export const dismissToast = (id: number) => set(toasts.filter((toast) => toast.id !== id))

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => toasts,
}
