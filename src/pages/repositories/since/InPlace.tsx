import { type ReactNode, type RefObject, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'

type InPlaceProps = { place: RefObject<HTMLElement | null>; children: ReactNode }

const never = () => () => {}

/** Shows its children in a place of the page that may come into it together with them. */
export function InPlace({ place, children }: InPlaceProps) {
  const element = useSyncExternalStore(never, () => place.current)
  return element && createPortal(children, element)
}
