import type { BasicCredentials } from './basic-credentials.ts'
import { DeleteFailure, DeleteStopped, RepositoryChanged } from './delete-errors.ts'
import {
  type DeleteDecision,
  type DeleteOutcome,
  deleteUnchanged,
  settleDelete,
} from './delete-repository.ts'
import { type ApiError, isSignedOut } from './errors.ts'
import type { Wait } from './patiently.ts'
import { isPassing, repeatAt } from './repeat.ts'
import { sleep } from './sleep.ts'
import type { Repository } from './wire/repository.ts'

/** How it went with one of several. `untried`: no DELETE was sent for it, as the run had ended. */
export type SeveralOutcome =
  | { kind: DeleteOutcome; at: Date }
  | { kind: 'changed'; by: RepositoryChanged }
  | { kind: 'failed'; error: unknown }
  | { kind: 'untried' }

/** Whether the repository is not there any more. */
export const isGone = ({ kind }: SeveralOutcome): boolean =>
  kind === 'deleted' || kind === 'already-gone'

/** What goes on between the run and whoever watches it. */
export type SeveralHooks = {
  readCredentials: () => BasicCredentials | null
  /** It is this one's turn. */
  onTurn: (name: string) => void
  onOutcome: (name: string, outcome: SeveralOutcome) => void
  /** The run waits; null when it goes on. */
  onWait: (wait: Wait | null) => void
  /** The run cannot go on by itself. Resolves when the reader has said so, or stopped it. */
  pause: (reason: ApiError) => Promise<void>
  /** Ends the run: no DELETE is sent from then on. */
  stop: AbortSignal
}

/** `onRead` is given what reading a repository right before its DELETE showed. */
type RunHooks = SeveralHooks & { onRead: (now: Repository) => void }

/** How long to rest after a 429 that names no time, in ms. */
const rest = 5_000

/**
 * Deletes several repositories, one after the other, each like {@link deleteUnchanged}: read right
 * before, then one DELETE, which is never repeated. It rests where the API wants it to, and pauses where
 * it wants a long rest, where the sign-in has ended and where nothing answers; refused credentials end
 * it, as they would be for all the others. Never throws for what the API does.
 */
export async function deleteSeveral(
  registryId: string,
  decisions: readonly DeleteDecision[],
  hooks: RunHooks,
): Promise<void> {
  let refused = false
  for (const decision of decisions) {
    const { name } = decision.seen
    const outcome: SeveralOutcome =
      hooks.stop.aborted || refused
        ? { kind: 'untried' }
        : await deleteOne(registryId, decision, hooks)
    hooks.onOutcome(name, outcome)
    const reason = outcome.kind === 'failed' ? reasonOf(outcome.error) : null
    if (reason?.failure.kind !== 'http') continue
    const { status, upstream, retryAt } = reason.failure
    if (status === 401 && upstream) refused = true
    const isLast = decision === decisions.at(-1)
    const wantsRest = status === 429 || retryAt !== null
    if (wantsRest && !isLast) await restUntil(retryAt ?? new Date(Date.now() + rest), reason, hooks)
  }
}

const reasonOf = (error: unknown) => (error instanceof DeleteFailure ? error.reason : null)

async function deleteOne(
  registryId: string,
  decision: DeleteDecision,
  hooks: RunHooks,
): Promise<SeveralOutcome> {
  const { name } = decision.seen
  const { onRead, stop } = hooks
  let attempt = () => deleteUnchanged(registryId, decision, hooks.readCredentials, { onRead, stop })
  for (;;) {
    hooks.onTurn(name)
    try {
      return { kind: await attempt(), at: new Date() }
    } catch (error) {
      if (error instanceof RepositoryChanged) return { kind: 'changed', by: error }
      if (error instanceof DeleteStopped) return { kind: 'untried' }
      const open = error instanceof DeleteFailure ? stillOpen(error) : null
      if (!(error instanceof DeleteFailure) || open === null) return { kind: 'failed', error }
      const at = repeatAt(open)
      if (at !== null) await restUntil(at, open, hooks)
      else await hooks.pause(open)
      const { reason, remains } = error
      // A DELETE that may have reached the API is not sent again: what came of it is read.
      if (remains === 'unknown') attempt = () => settleDelete(registryId, name, reason)
      if (hooks.stop.aborted) {
        return remains === 'not-asked' ? { kind: 'untried' } : { kind: 'failed', error }
      }
    }
  }
}

/** What keeps the run from finding out about this one; null where it has been decided. */
function stillOpen({ reason, remains, unread }: DeleteFailure): ApiError | null {
  if (isSignedOut(reason)) return reason
  const last = remains === 'not-asked' ? reason : remains === 'unknown' ? unread : null
  return isSignedOut(last) || isPassing(last) ? (last as ApiError) : null
}

/** A wish for more rest than this, in ms, is left to the reader. */
const longestRest = 5 * 60_000

async function restUntil(until: Date, reason: ApiError, hooks: RunHooks): Promise<void> {
  const { onWait, pause, stop } = hooks
  if (stop.aborted) return
  const wait = until.getTime() - Date.now()
  if (wait > longestRest) return pause(reason)
  onWait({ until, reason })
  await sleep(Math.max(0, wait), stop)
  onWait(null)
}
