import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { IconButton } from './Button.tsx'
import { dismissToast, type Toast, toastStore } from './toast-store.ts'
import styles from './Toaster.module.css'

/** How long a toast stays, in ms; under the pointer or with the focus in it, it stays longer. */
const lifetime = 10_000

/** The one place where toasts appear; screen readers hear them when they have finished speaking. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read)
  return (
    <div role="status" aria-label="Messages" className={styles.region}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false)
  const cameFrom = useRef<EventTarget | null>(null)
  useEffect(() => {
    if (held || toast.kind === 'failure') return
    const timer = setTimeout(() => dismissToast(toast.id), lifetime)
    return () => clearTimeout(timer)
  }, [held, toast])
  return (
    <div
      className={`${styles.toast} ${styles[toast.kind]}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => {
        setHeld(true)
        cameFrom.current = event.relatedTarget
      }}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      <IconButton
        icon="close"
        label="Dismiss"
        onClick={() => {
          // The button goes away, and the focus must not go with it.
          if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
          dismissToast(toast.id)
        }}
      />
    </div>
  )
}
