import { isGone, type SeveralOutcome } from '#api/delete-several.ts'
import type { StoredArtifacts } from '#api/stored-artifacts.ts'
import { describeDeleteFailure } from '#components/deleting/delete-failure.ts'
import { restWords } from '#components/rest-words.ts'
import { formatCount } from '#lib/format.ts'
import { countedRepositories } from '../counted-repositories.ts'
import type { Hold, Outcomes } from './use-delete-several.ts'

/** What came of one, in a line. */
export function outcomeWords(outcome: SeveralOutcome): string {
  switch (outcome.kind) {
    case 'deleted':
      return 'Deleted'
    case 'already-gone':
      return 'Was already gone'
    case 'untried':
      return 'Not tried: nothing was deleted'
    case 'changed':
      return 'Not deleted: it has changed since you looked'
    case 'failed':
      return failedWords(outcome.error)
  }
}

function failedWords(error: unknown): string {
  const { remains, title } = describeDeleteFailure(error)
  switch (remains) {
    case null:
      return `Not deleted: ${title}`
    case 'not-asked':
      return `Not deleted, as it could not be read once more: ${title}`
    case 'still-there':
      return `Still there when it was read again, and may yet go: ${title}`
    case 'unknown':
      return `Not known whether it was deleted: ${title}`
  }
}

/** The dialog's heading, from the question to what came of it; `leftOut` of the `count` are not tried. */
export function titleWords(
  stage: 'review' | 'running' | 'done',
  count: number,
  leftOut: number,
  outcomes: readonly SeveralOutcome[],
): string {
  if (count === leftOut) return 'Nothing to delete'
  const some = countedRepositories(count - leftOut)
  if (stage === 'review') return `Delete ${some}?`
  if (stage === 'running') return `Deleting ${some}`
  const deleted = outcomes.filter(({ kind }) => kind === 'deleted').length
  return `${formatCount(deleted)} of ${countedRepositories(count)} deleted`
}

/**
 * What came of all, in a sentence that hides none: "Of 20 repositories: 17 deleted, 1 already gone, 2 not
 * deleted." `leftOut`: how many could not be read, or were gone, before it began.
 */
export function summaryWords(outcomes: readonly SeveralOutcome[], leftOut = 0): string {
  const count = (is: (outcome: SeveralOutcome) => boolean) => outcomes.filter(is).length
  const unknown = count(isUnknown)
  const parts = [
    [count(({ kind }) => kind === 'deleted'), 'deleted'],
    [count(({ kind }) => kind === 'already-gone'), 'already gone'],
    [count(({ kind }) => kind === 'changed' || kind === 'failed') - unknown, 'not deleted'],
    [unknown, 'not known'],
    [count(({ kind }) => kind === 'untried'), 'not tried'],
    [leftOut, 'left out'],
  ] as const
  const told = parts.filter(([number]) => number > 0)
  const words = told.map(([number, word]) => `${formatCount(number)} ${word}`)
  return `Of ${countedRepositories(outcomes.length + leftOut)}: ${words.join(', ')}.`
}

/** Whether somebody has to look at it again: it was tried, and is not known to be gone. */
export const isFailure = (outcome: SeveralOutcome): boolean =>
  !isGone(outcome) && outcome.kind !== 'untried'

/** A slow registry may yet delete what was still there when it was read again. */
function isUnknown(outcome: SeveralOutcome): boolean {
  if (outcome.kind !== 'failed') return false
  const { remains } = describeDeleteFailure(outcome.error)
  return remains === 'unknown' || remains === 'still-there'
}

/** How many tags there are, as far as they are known: "3 tags". */
export function tagWords(stored: StoredArtifacts | null, count: number): string {
  if (stored === null) return 'tags not known'
  const tags = count === 0 ? 'no tags' : count === 1 ? '1 tag' : `${formatCount(count)} tags`
  return stored.unread === 0 ? tags : `${tags}, and some that could not be read`
}

/** What is read aloud of a run: that it waits or stops, else every quarter of the way. */
export function progressWords(
  run: { outcomes: Outcomes; hold: Hold | null; stopping: boolean },
  count: number,
): string {
  if (run.stopping) return 'Stopping after this one…'
  if (run.hold?.kind === 'wait') return restWords(run.hold.reason)
  const step = Math.ceil(count / 4)
  const done = Math.floor(run.outcomes.size / step) * step
  return `${formatCount(done)} of ${countedRepositories(count)} done`
}
