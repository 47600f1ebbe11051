import { Muted } from '#ui/Muted.tsx'

/** A name with its path muted, so that the eye finds the last part. */
export function RepositoryName({ name }: { name: string }) {
  const end = name.lastIndexOf('/') + 1
  return (
    <>
      {end > 0 && <Muted>{name.slice(0, end)}</Muted>}
      {name.slice(end)}
    </>
  )
}
