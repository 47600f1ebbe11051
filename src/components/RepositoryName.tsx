import { shownName } from '#lib/shown-name.ts'
import { Muted } from '#ui/Muted.tsx'

/** A name with its path muted, so that the eye finds the last part; one of white space in quotes. */
export function RepositoryName({ name }: { name: string }) {
  const shown = shownName(name)
  const end = shown.lastIndexOf('/') + 1
  return (
    <>
      {end > 0 && <Muted>{shown.slice(0, end)}</Muted>}
      {shown.slice(end)}
    </>
  )
}
