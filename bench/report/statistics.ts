export type Spread = { median: number; min: number; max: number }

/** The median and both ends; numbers that are none are left out. Null where nothing is left. */
export function spread(numbers: readonly (number | undefined)[]): Spread | null {
  const known = numbers.filter((n): n is number => n !== undefined && Number.isFinite(n))
  const sorted = known.sort((a, b) => a - b)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return null
  const middle = (sorted.length - 1) / 2
  const low = sorted[Math.floor(middle)] ?? min
  const high = sorted[Math.ceil(middle)] ?? max
  return { median: (low + high) / 2, min, max }
}
