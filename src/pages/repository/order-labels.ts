import { countOrderLabels, timeOrderLabels } from '#components/order-labels.ts'
import type { ArtifactOrder } from '#lib/artifact-search.ts'

/** Every order that the API offers for artifacts, in words. */
export const orderLabels: Record<ArtifactOrder, string> = {
  ...timeOrderLabels,
  '-lastScan': 'Last scan, newest first',
  lastScan: 'Last scan, oldest first',
  '-vulnMaxSeverity': 'Worst severity first',
  vulnMaxSeverity: 'Mildest severity first',
  '-vulnTotalCount': 'Most findings',
  vulnTotalCount: 'Fewest findings',
  '-vulnFixableCount': 'Most fixable findings',
  vulnFixableCount: 'Fewest fixable findings',
  '-vulnTotalScore': 'Highest total score',
  vulnTotalScore: 'Lowest total score',
  ...countOrderLabels,
}
