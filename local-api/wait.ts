import { setTimeout } from 'node:timers/promises'

/** Waits for some milliseconds, without keeping a process alive that has nothing else to do. */
export async function wait(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await setTimeout(milliseconds, undefined, { ref: false })
}
