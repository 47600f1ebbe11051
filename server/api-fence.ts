import type { IncomingMessage } from 'node:http'
import type { Settings } from './environment.ts'

/** Why a request below `api/` is not passed on, with its status; null for one that is. */
export function refuse(
  path: string,
  request: IncomingMessage,
  { deleteCredentials }: Pick<Settings, 'deleteCredentials'>,
): { status: 400 | 403; reason: string } | null {
  if (climbs(path)) {
    return { status: 400, reason: 'A path of the API may not hold . or .. as a segment' }
  }
  if (isForeignChange(request)) {
    return { status: 403, reason: 'Changes are taken from the dashboard alone' }
  }
  if (isRead(request)) return null
  if (deleteCredentials === 'off') {
    return { status: 403, reason: 'This dashboard is read-only (DELETE_CREDENTIALS=off)' }
  }
  // It does nothing else, so the token is lent for nothing else.
  if (request.method !== 'DELETE') {
    return { status: 403, reason: 'The dashboard reads and deletes; other methods are refused' }
  }
  return null
}

/** Whether a path leaves the place it names: with the proxy's token, it would reach any API there. */
const climbs = (path: string) => path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part))

const isRead = ({ method }: Pick<IncomingMessage, 'method'>) =>
  method === 'GET' || method === 'HEAD'

/** A change that a page of another origin asks for: it would be made with the proxy's credentials. */
function isForeignChange({ method, headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none'
  return !isRead({ method }) && site !== 'same-origin' && site !== 'none'
}
