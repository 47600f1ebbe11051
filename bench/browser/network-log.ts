import type { CDPSession } from '@playwright/test'

/** A request that was answered in full. Times in ms since {@link NetworkLog.startedAt}. */
export type Exchange = {
  id: string
  url: string
  /** Of the API, or one of the target's own files. */
  kind: 'api' | 'static'
  start: number
  /** The head of the answer was there. */
  answered: number
  end: number
  /** Bytes of the body as transferred, without headers. */
  bytes: number
}

type Pending = Omit<Exchange, 'bytes'> & { headBytes: number }

export type NetworkLog = {
  /** All that came in so far, in the order of their ends; the icon is left out. */
  exchanges: Exchange[]
  /** When the first request began, in ms since 1970 by the browser's clock. */
  startedAt(): number
  /** How long nothing has been on its way, in ms. */
  quietFor(): number
}

/** Writes down what a page asks for from now on. Call it before the navigation. */
export async function watchNetwork(session: CDPSession): Promise<NetworkLog> {
  const exchanges: Exchange[] = []
  const pending = new Map<string, Pending>()
  let origin: number | null = null
  let startedAt = Number.NaN
  let last = performance.now()
  const since = (timestamp: number) => (timestamp - (origin ?? timestamp)) * 1000

  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    // An icon is fetched late or never, as the browser likes.
    if (/^(data|blob):|favicon/.test(request.url)) return
    if (origin === null) {
      origin = timestamp
      startedAt = wallTime * 1000
    }
    last = performance.now()
    const kind = new URL(request.url).pathname.startsWith('/api/') ? 'api' : 'static'
    const start = since(timestamp)
    const { url } = request
    pending.set(requestId, {
      id: requestId,
      url,
      kind,
      start,
      answered: start,
      end: start,
      headBytes: 0,
    })
  })
  session.on('Network.responseReceived', ({ requestId, response, timestamp }) => {
    const request = pending.get(requestId)
    if (!request) return
    request.answered = since(timestamp)
    request.headBytes = response.encodedDataLength
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const request = pending.get(requestId)
    if (!request) return
    pending.delete(requestId)
    last = performance.now()
    const { headBytes, answered, ...rest } = request
    const end = since(timestamp)
    const bytes = Math.max(0, encodedDataLength - headBytes)
    // The browser's processes tell their times each by itself, the head's sometimes last.
    exchanges.push({ ...rest, answered: Math.min(answered, end), end, bytes })
  })
  session.on('Network.loadingFailed', ({ requestId }) => {
    if (pending.delete(requestId)) last = performance.now()
  })
  await session.send('Network.enable')
  return {
    exchanges,
    startedAt: () => startedAt,
    quietFor: () => (pending.size > 0 ? 0 : performance.now() - last),
  }
}
