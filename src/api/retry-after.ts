/**
 * When an answer wants the request to be made again (`Retry-After`, RFC 9110, section 10.2.3): a
 * number of seconds, or a date, which is read against the answer's own `Date`, as the two clocks
 * may differ. By our clock; null without the header, or with one that makes no sense.
 */
export function retryAtOf(headers: Headers, now = Date.now()): Date | null {
  const value = headers.get('Retry-After')?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return new Date(now + Number(value) * 1000)
  const date = Date.parse(value)
  // A lone number that is no count of seconds would parse as a year.
  if (Number.isNaN(date) || !/[a-z]/i.test(value)) return null
  const theirNow = Date.parse(headers.get('Date') ?? '')
  const wait = date - (Number.isNaN(theirNow) ? now : theirNow)
  return new Date(now + Math.max(0, wait))
}
