import type { Random } from './random.ts'

/**
 * Splits a count into `parts` whole numbers that add up to it, the first ones tending to be larger:
 * new images are pulled more than old ones. Every part gets one where there is enough for all.
 */
export function splitCount(random: Random, total: number, parts: number): number[] {
  const floor = total >= parts ? 1 : 0
  const weights = Array.from({ length: parts }, (_, index) => random() / (index + 1))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const spare = total - floor * parts
  const shares = weights.map((weight) => floor + Math.floor((weight / sum) * spare))
  const rest = total - shares.reduce((all, share) => all + share, 0)
  return shares.map((share, index) => (index === 0 ? share + rest : share))
}
