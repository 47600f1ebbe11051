import type { RepositoryOrder } from '#lib/list-search.ts'

/** Every order that the API offers, in words. */
export const orderLabels: Record<RepositoryOrder, string> = {
  '-lastPush': 'Last push, newest first',
  lastPush: 'Last push, oldest first',
  '-lastPull': 'Last pull, newest first',
  lastPull: 'Last pull, oldest first',
  name: 'Name',
  '-artifactCount': 'Most artifacts',
  artifactCount: 'Fewest artifacts',
  '-pullCount': 'Most pulls',
  pullCount: 'Fewest pulls',
  '-pushCount': 'Most pushes',
  pushCount: 'Fewest pushes',
}
