import type { Nulls } from './ordering.ts'
import type { Overlay } from './overlay.ts'
import type { Chaos, RequestLogEntry, Rule } from './state.ts'
import { SHARED_STATE } from './state.ts'

/** A rule with the number of times it has left. */
export type LiveRule = { rule: Rule; left: number }

/** Everything that is private to one state. */
export type State = {
  rules: LiveRule[]
  requests: RequestLogEntry[]
  /** How many requests have come, also those that are not kept any more. */
  received: number
  chaos: Chaos | null
  nulls: Nulls
  /** How often each method and path has come. */
  counts: Map<string, number>
  /** Registry id to what this state changed about it. */
  overlays: Map<string, Overlay>
}

export type StateStore = ReturnType<typeof createStateStore>

const MAX_STATES = 500
const MAX_REQUESTS = 1_000

/** Keeps the states by id; an unknown id is a new, untouched state. */
export function createStateStore(nulls: Nulls) {
  const empty = () => emptyState(nulls)
  const shared = empty()
  const states = new Map<string, State>()

  function keep(id: string, state: State): State {
    // A map remembers the order of insertion: the state used longest ago comes first.
    states.delete(id)
    states.set(id, state)
    const [oldest] = states.keys()
    if (states.size > MAX_STATES && oldest !== undefined) states.delete(oldest)
    return state
  }

  return {
    open: (id: string) => (id === SHARED_STATE ? shared : keep(id, states.get(id) ?? empty())),
    reset(id: string) {
      if (id === SHARED_STATE) return Object.assign(shared, empty())
      return keep(id, empty())
    },
    forget(id: string) {
      if (id === SHARED_STATE) Object.assign(shared, empty())
      states.delete(id)
    },
  }
}

/** Adds a request to a state's log, which forgets its oldest entries; gives the entry. */
export function logRequest(state: State, request: Omit<RequestLogEntry, 'number'>) {
  state.received += 1
  const entry: RequestLogEntry = { number: state.received, ...request }
  state.requests.push(entry)
  if (state.requests.length > MAX_REQUESTS) state.requests.shift()
  return entry
}

/** Counts a request, from 1. */
export function countRequest(state: State, method: string, rawPath: string): number {
  const key = `${method} ${rawPath}`
  const count = (state.counts.get(key) ?? 0) + 1
  state.counts.set(key, count)
  return count
}

/** Appends rules, after those that a state has. */
export function addRules(state: State, rules: readonly Rule[]): void {
  for (const rule of rules) state.rules.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY })
}

/** The rule for a request, used up by one; undefined where none matches. */
export function takeRule(state: State, method: string, rawPath: string): Rule | undefined {
  const live = state.rules.find(
    ({ rule, left }) =>
      left > 0 &&
      (rule.method === undefined || rule.method.toUpperCase() === method) &&
      (rule.path === undefined || rawPath.includes(rule.path)),
  )
  if (live) live.left -= 1
  return live?.rule
}

function emptyState(nulls: Nulls): State {
  return {
    rules: [],
    requests: [],
    received: 0,
    chaos: null,
    nulls,
    counts: new Map(),
    overlays: new Map(),
  }
}
