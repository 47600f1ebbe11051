/** No wait is longer than this, in seconds: beyond it, a date could not be told. */
const longest = 1e9

/** How each of the three forms of a date begins (RFC 9110, section 5.6.7). */
const dateLike = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /

/**
 * When an answer wants the request to be made again (`Retry-After`, RFC 9110, section 10.2.3): a
 * number of seconds, or a date, which is read against the answer's own `Date`, as the two clocks
 * may differ. By our clock; null without the header, or with one that makes no sense.
 */
export function retryAtOf(headers: Headers, now = Date.now()): Date | null {
  const value = headers.get('Retry-After')?.trim() ?? ''
  // Given twice, by the API and by what stands before it, the two come as one with a comma.
  if (/^\d+(?:\s*,\s*\d+)*$/.test(value)) {
    const seconds = Math.max(...value.split(',').map(Number))
    return new Date(now + Math.min(seconds, longest) * 1000)
  }
  const date = Date.parse(value)
  if (Number.isNaN(date) || !dateLike.test(value)) return null
  const theirNow = Date.parse(headers.get('Date') ?? '')
  const wait = date - (Number.isNaN(theirNow) ? now : theirNow)
  return new Date(now + Math.min(Math.max(0, wait), longest * 1000))
}
