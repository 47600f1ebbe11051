import type { ReactNode } from 'react'

/** A failure stays until it is dismissed, and so does what brings something to take along. */
export type Toast = {
  id: number
  kind: 'done' | 'failure'
  text: string
  /** Below the text: more words, buttons. It stands outside the page and its clock. */
  extra: ReactNode
}

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function set(next: readonly Toast[]) {
  toasts = next
  for (const notify of listeners) notify()
}

/**
 * Says what was done, in passing; or what failed after the reader left the page that would say so. The
 * same words said again take the place of those before.
 */
export function showToast(text: string, kind: Toast['kind'] = 'done', extra: ReactNode = null) {
  const isAgain = (toast: Toast) =>
    toast.text === text && toast.kind === kind && toast.extra === null && extra === null
  set([...toasts.filter((toast) => !isAgain(toast)), { id: nextId++, kind, text, extra }])
}

export const dismissToast = (id: number) => set(toasts.filter((toast) => toast.id !== id))

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  read: () => toasts,
}
