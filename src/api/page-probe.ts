import { exchange } from './exchange.ts'

/**
 * Whether the dashboard's own page would be answered now, by its server or by a sign-in before it:
 * where nothing answers, loading the page anew would lose the one that stands.
 */
export async function isPageServed(): Promise<boolean> {
  try {
    const { response } = await exchange('GET', '')
    return response.ok || response.type === 'opaqueredirect' || response.status === 401
  } catch {
    return false
  }
}
