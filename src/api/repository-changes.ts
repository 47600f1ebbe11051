import type { Repository } from './wire/repository.ts'

/** What has moved in a repository between two readings; a time is null where none is told. */
export type RepositoryChange =
  | { fact: 'artifacts' | 'pushes' | 'pulls'; before: number; after: number }
  | { fact: 'last push' | 'last pull'; before: Date | null; after: Date | null }

/** Everything by which a push, a pull or a deleted artifact gives itself away (contract 3.1). */
export function changesBetween(before: Repository, after: Repository): RepositoryChange[] {
  const counts = [
    { fact: 'artifacts', before: before.artifactCount, after: after.artifactCount },
    { fact: 'pushes', before: before.pushCount, after: after.pushCount },
    { fact: 'pulls', before: before.pullCount, after: after.pullCount },
  ] as const
  const times = [
    { fact: 'last push', before: before.lastPushedAt, after: after.lastPushedAt },
    { fact: 'last pull', before: before.lastPulledAt, after: after.lastPulledAt },
  ] as const
  return [
    ...counts.filter((count) => count.before !== count.after),
    ...times.filter((time) => time.before?.getTime() !== time.after?.getTime()),
  ]
}

/** Whether it is not what was decided on; who knows of its pulls has decided on more of them too. */
export const hasMoved = (seen: Repository, now: Repository, pullsKnown: boolean): boolean =>
  changesBetween(seen, now).some((change) => !pullsKnown || !isPull(change))

/** Whether it was only used, not altered. */
export const isPull = ({ fact }: RepositoryChange): boolean =>
  fact === 'pulls' || fact === 'last pull'
