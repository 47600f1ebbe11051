/** A request that `src/start/first-requests.js` began before the app had come. */
export type StartedRequest = {
  /** Rejects as `fetch` does. */
  answer: Promise<Response>
  /** When it was answered, in ms since 1970; null as long as it is not. */
  answeredAt: number | null
}

declare global {
  /** By path, relative to where the app is mounted. */
  var berthStarted: Record<string, StartedRequest> | undefined
}

/** Rows that have waited for longer than this, in ms, are too old to be shown as new. */
const longestWait = 5_000

/** The answer to a GET that index.html began, for the first who asks for the same; null without one. */
export function takeStarted(path: string): Promise<Response> | null {
  const request = globalThis.berthStarted?.[path]
  if (!request) return null
  delete globalThis.berthStarted?.[path]
  const { answeredAt } = request
  const isOld = answeredAt !== null && Date.now() - answeredAt > longestWait
  if (!isOld || !path.startsWith('api/')) return request.answer
  drop(request)
  return null
}

/** Gives up what index.html began and nobody took: the first page is there and did without it. */
export function dropStarted(): void {
  const left = Object.values(globalThis.berthStarted ?? {})
  globalThis.berthStarted = undefined
  left.forEach(drop)
}

/** Frees the connection. */
function drop({ answer }: StartedRequest) {
  void answer.then((response) => response.body?.cancel()).catch(() => {})
}
