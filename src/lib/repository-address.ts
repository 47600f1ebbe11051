/**
 * A repository's name inside a page address: written as in an image reference, slashes and all, so
 * that no proxy between the reader and the page can spoil an encoded slash. Works on raw (still
 * encoded) path text, because a router that decodes first cannot tell the name `100%2Foff` from
 * `100/off`.
 */
export type RepositoryAddress = { name: string; digest: string | null }

/** A digest as an image reference writes it (OCI image specification, "Digests"). */
const digestPattern = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[A-Za-z0-9=_-]{16,}$/

const isDotSegment = (segment: string) => segment === '.' || segment === '..'

/**
 * Whether a name can be asked for at all. `.` and `..` cannot: every URL parser takes them as steps
 * through the tree, so a DELETE of the repository `..` would reach the registry itself. Half a
 * surrogate pair cannot either: it has no UTF-8 form to be sent in.
 */
export const isAddressableName = (name: string) =>
  name !== '' && !isDotSegment(name) && !/\p{Surrogate}/u.test(name)

/** The name as the tail of a page address. Throws a RangeError for a name that has no address. */
export function printRepositoryAddress({ name, digest }: RepositoryAddress): string {
  if (!isAddressableName(name)) throw new RangeError(`No address can hold the name "${name}"`)
  const segments = name.split('/')
  // A browser folds empty and dot segments away; as one encoded segment they survive.
  const folds = segments.some((segment) => segment === '' || isDotSegment(segment))
  const path = folds ? encodeURIComponent(name) : segments.map(encodeURIComponent).join('/')
  return digest === null ? path : `${path}@${digest}`
}

/** The reverse of {@link printRepositoryAddress}. Text that is not valid encoding is taken as it is. */
export function parseRepositoryAddress(path: string): RepositoryAddress {
  // A printed name never holds a bare @ (it is encoded), so this one separates the digest.
  const at = path.lastIndexOf('@')
  const digest = at > 0 ? decodeSegment(path.slice(at + 1)) : ''
  const isArtifact = digestPattern.test(digest)
  const name = (isArtifact ? path.slice(0, at) : path).split('/').map(decodeSegment).join('/')
  return { name, digest: isArtifact ? digest : null }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
