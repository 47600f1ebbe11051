import { isAddressableName } from '#lib/repository-address.ts'

/**
 * A path of the API, relative to where the app is mounted. Each part becomes one encoded segment:
 * `team/app` is sent as `team%2Fapp` (contract 4.1). Throws a RangeError for `.`, `..` and the
 * empty text, which a URL parser would fold away: the request would reach another resource.
 */
export function apiPath(...parts: readonly string[]): string {
  const unsafe = parts.find((part) => !isAddressableName(part))
  if (unsafe !== undefined) throw new RangeError(`"${unsafe}" cannot be a part of an API path`)
  return ['api', ...parts.map(encodeURIComponent)].join('/')
}
