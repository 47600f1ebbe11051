import type { RequestFacts } from './errors.ts'

/** For how long a failure counts as one of the same row, in ms: longer than any wait before the next. */
const memory = 6 * 60_000

const failed = new Map<string, { count: number; at: number }>()

type Asked = Pick<RequestFacts, 'method' | 'path'>

const keyOf = ({ method, path }: Asked) => `${method} ${path}`

/** Which attempt a request is, from 1: more where the last ones for the same thing failed lately. */
export function attemptOf(asked: Asked): number {
  const last = failed.get(keyOf(asked))
  return last && Date.now() - last.at < memory ? last.count + 1 : 1
}

/** Remembers how an attempt went. */
export function recordAttempt(request: RequestFacts, succeeded: boolean): void {
  const now = Date.now()
  if (succeeded) failed.delete(keyOf(request))
  else failed.set(keyOf(request), { count: request.attempt, at: now })
  for (const [key, { at }] of failed) {
    if (now - at >= memory) failed.delete(key)
  }
}
