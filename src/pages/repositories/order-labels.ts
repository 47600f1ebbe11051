import { countOrderLabels, timeOrderLabels } from '#components/order-labels.ts'
import type { RepositoryOrder } from '#lib/list-search.ts'

/** Every order that the API offers, in words. */
export const orderLabels: Record<RepositoryOrder, string> = {
  ...timeOrderLabels,
  name: 'Name',
  '-artifactCount': 'Most artifacts',
  artifactCount: 'Fewest artifacts',
  ...countOrderLabels,
}
