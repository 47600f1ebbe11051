import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'react-router'

/** For a dialog of the frame, which outlives pages: Back, or anything else that leads on, closes it. */
export function useCloseOnLeave(onClose: () => void): void {
  const { key } = useLocation()
  const opened = useRef(key)
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (key !== opened.current) close()
  }, [key])
}
