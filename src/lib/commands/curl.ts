import { isAddressableName } from '../repository-address.ts'
import { shellLines, shellWord } from './shell.ts'

type CurlRequest = {
  method?: 'DELETE'
  /** Segments below the base of the API, not encoded. */
  path: readonly string[]
  /** Parameters, not encoded, in the order in which they are written. */
  query?: Readonly<Record<string, string | number>>
}

/**
 * A request to the API as a call of curl 7.76 or newer, with a token (contract 1) that is the shell's
 * to know. The base is the public one, since a page knows none but its own proxy's; `IONOS_API_URL`
 * says another, as it does for ionosctl. Throws a RangeError for a segment that no path can hold.
 */
export function curl({ method, path, query = {} }: CurlRequest): string {
  const url = ['containerregistries', ...path.map(segment)].join('/')
  const parameters = Object.entries(query)
  // `--get` makes a query of the parameters.
  const options = [
    ...(method ? ['--request', method] : []),
    ...(parameters.length > 0 ? ['--get'] : []),
  ]
  return shellLines(
    ['curl', '--fail-with-body', ...options].join(' '),
    '--header "Authorization: Bearer $IONOS_TOKEN"',
    ...parameters.map(([key, value]) => `--data-urlencode ${shellWord(`${key}=${value}`)}`),
    `"\${IONOS_API_URL:-https://api.ionos.com}/${url}"`,
  )
}

/** One segment, encoded once (contract 4.1), of letters that have no meaning between double quotes. */
function segment(text: string): string {
  if (!isAddressableName(text)) throw new RangeError(`"${text}" cannot be a part of a path`)
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
