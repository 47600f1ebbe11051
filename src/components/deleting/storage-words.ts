import type { Registry } from '#api/wire/registry.ts'
import { nextGarbageCollection } from '#lib/next-garbage-collection.ts'

/**
 * When what was deleted stops taking space: a delete frees nothing, the registry's garbage collection
 * does (contract 4.13, 4.15). `now` is ms since the epoch; `print` gives a time its words.
 */
export function storageWords(
  registry: Registry | null,
  now: number,
  print: (date: Date) => string,
): string {
  const schedule = registry?.garbageCollection ?? 'unreadable'
  if (schedule === 'unreadable') {
    return 'Storage comes back with the next garbage collection; when that is could not be read.'
  }
  if (schedule === 'none') {
    return 'No garbage collection is scheduled for this registry: the storage does not come back until one is.'
  }
  return `Storage comes back with the next garbage collection: ${print(nextGarbageCollection(schedule, now))}.`
}
