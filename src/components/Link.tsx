import type { ComponentProps } from 'react'
import { type To, useHref, useLinkClickHandler } from 'react-router'

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  to: To
  /** Of the history entry that it leads to. */
  state?: unknown
}

/**
 * A link to an address of the app, made of the router's own parts. The router's ready one can also fetch
 * the modules of a framework ahead, which the first list would have to wait for.
 */
export function Link({ to, state, onClick, children, ...rest }: LinkProps) {
  const open = useLinkClickHandler(to, { state })
  return (
    <a
      {...rest}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) open(event)
      }}
    >
      {children}
    </a>
  )
}
