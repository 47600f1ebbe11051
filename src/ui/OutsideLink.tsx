import { isWebAddress } from '#lib/web-address.ts'

/**
 * Leads out of the app, to an address that others wrote: what is none of the web's stays text. The other
 * side learns neither where the reader came from nor anything of this window.
 */
export function OutsideLink({ href, text = href }: { href: string; text?: string }) {
  if (!isWebAddress(href)) return text
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
      {text}
    </a>
  )
}
