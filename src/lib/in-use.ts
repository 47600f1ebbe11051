/** A pull so many days ago, or less, means that something still uses the repository. */
export const inUseDays = 30

/** In ms. */
export const day = 24 * 60 * 60_000

/**
 * Whether something is likely to need what was last pulled then. `now` is ms since the epoch. A pull in
 * the future is one by another clock. Where no time is told, nothing is claimed.
 */
export const isInUse = (lastPulledAt: Date | null, now: number): boolean =>
  lastPulledAt !== null && now - lastPulledAt.getTime() <= inUseDays * day
