import { useEffect, useState } from 'react'
import { type Impact, readImpact } from '#api/impact.ts'
import type { Wait } from '#api/patiently.ts'
import { selectionStore } from './selection-store.ts'

/** What is known about one of the repositories that may be deleted. */
export type Reading =
  /** `wait`: why it takes its time, and until when. */
  | { kind: 'reading'; wait: Wait | null }
  | { kind: 'read'; impact: Impact }
  | { kind: 'gone' }
  | { kind: 'failed'; error: unknown }

const notYet: Reading = { kind: 'reading', wait: null }

/** So many are read at a time: enough to be soon done, too few to be told off by the API. */
const atOnce = 3

/**
 * Reads what deleting each of the named repositories would take away, a few at a time, as long as it is
 * shown. `readAgain` reads those that failed. What is gone is selected no longer. Give it the same names
 * all the time.
 */
export function useReadings(registryId: string, names: readonly string[]) {
  const [readings, setReadings] = useState<ReadonlyMap<string, Reading>>(new Map())
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
        set(name, await readOne(registryId, name, given.signal, (reading) => set(name, reading)))
      }
    }
    for (let worker = 0; worker < atOnce; worker += 1) void work()
    return () => given.abort()
  }, [registryId, round])

  const of = (name: string): Reading => readings.get(name) ?? notYet
  const named = (kind: Reading['kind']) => names.filter((name) => of(name).kind === kind)
  return {
    of,
    named,
    impacts: names.flatMap((name) => {
      const reading = of(name)
      return reading.kind === 'read' ? [reading.impact] : []
    }),
    readAgain: () => {
      const failed = named('failed')
      setReadings((known) => new Map([...known].filter(([name]) => !failed.includes(name))))
      setRound(failed)
    },
  }
}

async function readOne(
  registryId: string,
  name: string,
  stop: AbortSignal,
  meanwhile: (reading: Reading) => void,
): Promise<Reading> {
  try {
    const impact = await readImpact(registryId, name, {
      stop,
      onWait: (wait) => meanwhile({ kind: 'reading', wait }),
    })
    if (impact !== 'gone') return { kind: 'read', impact }
    selectionStore.change(registryId, [name], false)
    return { kind: 'gone' }
  } catch (error) {
    return { kind: 'failed', error }
  }
}
