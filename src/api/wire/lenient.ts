import * as z from 'zod/mini'

/**
 * Readers for what the contract calls optional: null, absent and unreadable all become null, so
 * that a field which no page needs never costs a page (contract 2 and 3, samples/README).
 */
export const optionalText = z.catch(z.nullable(z.string()), null)
export const optionalNumber = z.catch(z.nullable(z.number()), null)

/**
 * A point in time, or null. Read leniently: with `Z` or an offset, with or without seconds
 * (contract 4.25). A year before 1971 is a server's zero value, not a date of a registry.
 */
export const optionalTime = z.catch(
  z.pipe(
    z.string(),
    z.transform((text) => {
      const date = new Date(text)
      return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1971 ? null : date
    }),
  ),
  null,
)
