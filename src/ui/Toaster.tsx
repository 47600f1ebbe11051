import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button, IconButton } from './Button.tsx'
import { dismissToast, type Toast, toastStore } from './toast-store.ts'
import styles from './Toaster.module.css'

/** How long a toast stays, in ms; under the pointer or with the focus in it, it stays longer. */
const lifetime = 10_000

/** The one place where toasts appear; screen readers hear them when they have finished speaking. */
export function Toaster() {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read)
  const region = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)

  function onEnter(from: EventTarget | null) {
    // From one message to another, it still comes from where it came first.
    if (from instanceof HTMLElement && region.current?.contains(from)) return
    cameFrom.current = from instanceof HTMLElement ? from : null
  }

  function onDismiss(id: number) {
    // The button goes away; who came to it from somewhere goes on there.
    if (cameFrom.current?.isConnected) cameFrom.current.focus()
    dismissToast(id)
  }

  return (
    // Each message is read by itself: a status region would read all of them at every new one.
    <div
      ref={region}
      role="status"
      aria-atomic="false"
      aria-label="Messages"
      className={styles.region}
    >
      {toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          toast={toast}
          isLast={toast === toasts.at(-1)}
          onEnter={onEnter}
          onDismiss={onDismiss}
        />
      ))}
    </div>
  )
}

type ToastCardProps = {
  toast: Toast
  /** Older ones fold up, or a long day would cover the page. */
  isLast: boolean
  /** The focus has come, from where; null where nothing had it. */
  onEnter: (from: EventTarget | null) => void
  onDismiss: (id: number) => void
}

function ToastCard({ toast, isLast, onEnter, onDismiss }: ToastCardProps) {
  const [unfolded, setUnfolded] = useState(false)
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const stays = pointed || focused || toast.kind === 'failure' || toast.extra !== null
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => dismissToast(toast.id), lifetime)
    return () => clearTimeout(timer)
  }, [stays, toast.id])
  return (
    <div
      className={`${styles.toast} ${styles[toast.kind]}`}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={(event) => {
        if (!focused) onEnter(event.relatedTarget)
        setFocused(true)
      }}
      onBlur={(event) => {
        // A window that is left keeps what has the focus, and gives it back from nowhere.
        if (document.activeElement !== event.target) setFocused(false)
      }}
    >
      <div>
        {toast.text}
        {isLast || unfolded
          ? toast.extra
          : toast.extra !== null && (
              <Button tone="quiet" onClick={() => setUnfolded(true)}>
                Show more
              </Button>
            )}
      </div>
      <IconButton icon="close" label="Dismiss" onClick={() => onDismiss(toast.id)} />
    </div>
  )
}
