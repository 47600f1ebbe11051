import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { repositoryToDeleteQuery, storedArtifactsQuery } from '#api/decision-queries.ts'
import { RepositoryChanged } from '#api/delete-errors.ts'
import type { DeleteDecision } from '#api/delete-repository.ts'
import { changesBetween, hasMoved, isPull } from '#api/repository-changes.ts'
import type { Repository } from '#api/wire/repository.ts'
import { useFailure } from '#components/use-failure.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { isInUse } from '#lib/in-use.ts'

/**
 * What the reader of the dialog decides on: the repository as it is read when the dialog opens, with all
 * that it holds. `repository` is the latest that is known, and what the dialog shows; `failure` is what
 * came of the last attempt to delete it, `working` whether one is under way.
 */
export function useDecision(repository: Repository, failure: unknown, working: boolean) {
  const registryId = useRegistryId()
  const reading = useQuery(repositoryToDeleteQuery(registryId, repository.name))
  const stored = useQuery(storedArtifactsQuery(registryId, repository.name))
  const readingFailure = useFailure(reading)
  const storedFailure = useFailure(stored)
  const [opened] = useState(Date.now)
  // A tick is for the pull that it was given for.
  const [tickedFor, setTickedFor] = useState<number | null>(null)

  const seen = reading.data ?? null
  const pulled = isInUse(repository.lastPulledAt, opened) ? repository.lastPulledAt : null
  const ticked = pulled !== null && tickedFor === pulled.getTime()
  const stopped = failure instanceof RepositoryChanged ? failure : null
  // Told once that it is being pulled, the reader need not be told at every pull.
  const [pullsKnown, setPullsKnown] = useState(false)
  if (!pullsKnown && stopped && changesBetween(stopped.seen, stopped.now).some(isPull)) {
    setPullsKnown(true)
  }
  const isOld = !working && seen !== null && hasMoved(seen, repository, pullsKnown)
  const decision: DeleteDecision | null = seen && { seen, pullsKnown }

  return {
    /** Null as long as it has not been read. */
    decision,
    reading,
    readingFailure,
    stored,
    storedFailure,
    /** Null where they are not known, or were read before something moved. */
    storedNow: storedFailure || isOld ? null : (stored.data ?? null),
    /** When it was pulled last, where that is lately: it needs a tick. */
    pulled,
    ticked,
    /** Something of it is still on its way. */
    isReading:
      (!reading.data && !readingFailure) ||
      (!stored.data && !storedFailure) ||
      reading.isRefetching ||
      stored.isRefetching,
    tick: (on: boolean) => setTickedFor(on && pulled ? pulled.getTime() : null),
    /** It has moved since, which is shown: it has to be read again first. */
    isOld,
    /** Decides on how it is now, with what it holds now. */
    readAnew: () => {
      void reading.refetch()
      void stored.refetch()
    },
    /** What has moved, and whether a delete was stopped by it. */
    moved:
      isOld && seen
        ? { seen, now: repository, stopped: false }
        : stopped && { seen: stopped.seen, now: seen ?? stopped.now, stopped: true },
  }
}
