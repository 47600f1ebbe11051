/** How long nothing is asked ahead of need after a 429 that names no time, in ms. */
const rest = 5_000

let restUntil = 0

/** The API has said that it is asked too often, or when it wants to be asked again. */
export function sawWishForRest(retryAt: Date | null): void {
  restUntil = Math.max(restUntil, retryAt?.getTime() ?? Date.now() + rest)
}

/** Whether the API may be asked for what nobody has asked for yet. */
export const mayAskAhead = () => Date.now() >= restUntil
