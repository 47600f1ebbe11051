export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** An instant (milliseconds since 1970) as the API writes it: UTC, whole seconds. */
export function timestamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

/** The same instant with an offset, as the API's audit fields and registries carry it. */
export function timestampWithOffset(instant: number, offsetHours: number): string {
  const local = new Date(instant + offsetHours * HOUR).toISOString().slice(0, 19)
  return `${local}+${String(offsetHours).padStart(2, '0')}:00`
}

/** Milliseconds of a date on the wire, or null where it is absent or no date at all. */
export function instantOf(value: unknown): number | null {
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(instant) ? null : instant
}
