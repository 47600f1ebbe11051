import type { RunPhase } from '#api/walk/run.ts'
import { formatCount } from '#lib/format.ts'

/** How a reading ended that did not come to the end. */
export const unfinishedWords = (phase: RunPhase): string =>
  phase === 'failed' ? 'Not read to the end' : 'Stopped'

/**
 * For a reading that may have missed some: repositories moved faster than they were read, or the
 * registry gave less than it announced, or another order each time. Which, nobody can tell.
 */
export const unsureWords =
  'The answers of the registry did not fit together, so some may be missing.'

/** How many rows were there, and could not be read; empty for none. */
export const unreadWords = (unread: number): string =>
  unread === 0 ? '' : `${formatCount(unread)} could not be read.`
