/** How long nothing is asked ahead of need after a 429 that names no time, in ms. */
const rest = 5_000

let restUntil = 0

/** The API has said that it is asked too often, or when it wants to be asked again. */
export function sawWishForRest(retryAt: Date | null): void {
  restUntil = Math.max(restUntil, retryAt?.getTime() ?? Date.now() + rest)
}

/** What some browsers tell of the network (Network Information API); the others tell nothing. */
type Connection = { saveData?: boolean; effectiveType?: string; type?: string }

/** Whether each byte may cost the reader money, or keep what they have asked for waiting. */
function isPrecious(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection }
  if (!connection) return false
  const { saveData = false, effectiveType = '4g', type } = connection
  return saveData || type === 'cellular' || effectiveType !== '4g'
}

/** Whether the API may be asked for what nobody has asked for yet. */
export const mayAskAhead = () => Date.now() >= restUntil && !isPrecious()
