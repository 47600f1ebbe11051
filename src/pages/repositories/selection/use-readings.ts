import { useEffect, useState } from 'react'
import { type Impact, readImpact } from '#api/impact.ts'

/** What is known about one of the repositories that may be deleted. */
export type Reading =
  | { kind: 'reading' }
  | { kind: 'read'; impact: Impact }
  | { kind: 'gone' }
  | { kind: 'failed'; error: unknown }

/** So many are read at a time: enough to be soon done, too few to be told off by the API. */
const atOnce = 3

/**
 * Reads what deleting each of the named repositories would take away, a few at a time. `readAgain` reads
 * those that failed. Give it the same names as long as it is shown.
 */
export function useReadings(registryId: string, names: readonly string[]) {
  const [readings, setReadings] = useState<ReadonlyMap<string, Reading>>(
    () => new Map(names.map((name) => [name, { kind: 'reading' }])),
  )
  const [round, setRound] = useState<readonly string[]>(names)

  useEffect(() => {
    const given = new AbortController()
    const left = [...round]
    const set = (name: string, reading: Reading) => {
      if (!given.signal.aborted) setReadings((known) => new Map(known).set(name, reading))
    }
    async function work() {
      for (
        let name = left.shift();
        name !== undefined && !given.signal.aborted;
        name = left.shift()
      ) {
        try {
          const impact = await readImpact(registryId, name)
          set(name, impact === 'gone' ? { kind: 'gone' } : { kind: 'read', impact })
        } catch (error) {
          set(name, { kind: 'failed', error })
        }
      }
    }
    for (let worker = 0; worker < atOnce; worker += 1) void work()
    return () => given.abort()
  }, [registryId, round])

  const named = (kind: Reading['kind']) => names.filter((name) => readings.get(name)?.kind === kind)
  return {
    of: (name: string): Reading => readings.get(name) ?? { kind: 'reading' },
    named,
    impacts: names.flatMap((name) => {
      const reading = readings.get(name)
      return reading?.kind === 'read' ? [reading.impact] : []
    }),
    readAgain: () => {
      const failed = named('failed')
      setReadings((known) => {
        const next = new Map(known)
        for (const name of failed) next.set(name, { kind: 'reading' })
        return next
      })
      setRound(failed)
    },
  }
}
