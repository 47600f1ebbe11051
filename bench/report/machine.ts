import { cpus } from 'node:os'

/** What a measurement was made on; times say nothing without it. */
export type Machine = { date: string; cpu: string; cores: number; chromium: string; node: string }

/** This machine, now. */
export function describeMachine(chromium: string): Machine {
  const cores = cpus()
  return {
    date: new Date().toISOString(),
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    chromium,
    node: process.version,
  }
}
