import { Muted } from '#ui/Muted.tsx'

/** A name with its path muted, so that the eye finds the last part; one of white space in quotes. */
export function RepositoryName({ name }: { name: string }) {
  if (name.trim() === '') return `“${name}”`
  const end = name.lastIndexOf('/') + 1
  return (
    <>
      {end > 0 && <Muted>{name.slice(0, end)}</Muted>}
      {name.slice(end)}
    </>
  )
}
