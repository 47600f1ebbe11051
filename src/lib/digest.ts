/** A digest short enough for a table: "sha256:a41f09c2e7…". One that is short already stays whole. */
export function shortDigest(digest: string): string {
  const [algorithm = '', hash = ''] = digest.split(':', 2)
  return hash.length > 12 ? `${algorithm}:${hash.slice(0, 10)}…` : digest
}
