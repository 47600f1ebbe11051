import type { RepositoryView } from './repository-views.ts'

type ViewOrder = 'pullCount' | 'lastPull' | 'lastPush'

/**
 * The orders of the API's (contract 3.1) that a view is read in, one after the other. Most of what it
 * looks for stands in front in the last of them.
 */
export const viewOrders: Record<RepositoryView, readonly [first: ViewOrder, then?: ViewOrder]> = {
  'never-pulled': ['pullCount'],
  'not-pulled': ['pullCount', 'lastPull'],
  'not-rebuilt': ['lastPush'],
}
