/**
 * Names that ask for a failure. As a repository's name they work in every registry; the first four
 * kinds also as `filter.name` of a repository list. Only the failure lab lists them.
 */
export const SENTINEL_NAMES = [
  ...[400, 401, 403, 404, 429, 500, 502, 503].map((status) => `fail-${status}`),
  'slow-1000',
  'slow-3000',
  'slow-30000',
  'html-200',
  'not-json',
  'bad-shape',
  ...[200, 202, 400, 401, 403, 404, 409, 429, 500, 502, 503].map((status) => `delete-${status}`),
  'delete-slow',
  'delete-lost-before',
  'delete-lost-after',
  'delete-already-gone',
  'delete-lingering',
]

/** How a read behaves. */
export type ReadSentinel =
  | { kind: 'fail'; status: number }
  | { kind: 'slow'; delayMs: number }
  | { kind: 'html' | 'not-json' | 'bad-shape' }

/** How a DELETE behaves. */
export type DeleteSentinel =
  | { kind: 'status'; status: number }
  | { kind: 'slow' | 'lost-before' | 'lost-after' | 'already-gone' | 'lingering' }

/** What `delete-slow` takes, in milliseconds. */
export const SLOW_DELETE_MS = 3_000

/** How long `delete-lingering` can still be seen, in milliseconds. */
export const LINGERING_MS = 5_000

/** What reading a name, or filtering by it, is to do; undefined for every usual name. */
export function readSentinel(name: string): ReadSentinel | undefined {
  const status = /^fail-([45]\d\d)$/.exec(name)?.[1]
  if (status) return { kind: 'fail', status: Number(status) }
  const delay = /^slow-(\d{1,5})$/.exec(name)?.[1]
  if (delay) return { kind: 'slow', delayMs: Number(delay) }
  if (name === 'html-200') return { kind: 'html' }
  if (name === 'not-json' || name === 'bad-shape') return { kind: name }
  return undefined
}

/** What deleting a name is to do; undefined for every usual name. */
export function deleteSentinel(name: string): DeleteSentinel | undefined {
  const status = /^delete-([245]\d\d)$/.exec(name)?.[1]
  if (status) return { kind: 'status', status: Number(status) }
  switch (name) {
    case 'delete-slow':
      return { kind: 'slow' }
    case 'delete-lost-before':
      return { kind: 'lost-before' }
    case 'delete-lost-after':
      return { kind: 'lost-after' }
    case 'delete-already-gone':
      return { kind: 'already-gone' }
    case 'delete-lingering':
      return { kind: 'lingering' }
    default:
      return undefined
  }
}
