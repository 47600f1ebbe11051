import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { focusHeading } from '#ui/focus-heading.ts'

/**
 * After a navigation to another page, moves the focus to its heading, so that a screen reader reads
 * where it is and a keyboard starts there. A changed filter or page of a list is no other page. Who
 * comes back to a row is there already.
 */
export function useHeadingFocus() {
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (!document.activeElement?.matches('th a')) focusHeading()
  }, [pathname])
}
