import * as z from 'zod/mini'
import { type GarbageCollectionSchedule, parseSchedule } from '#lib/garbage-collection.ts'
import { isAddressableName } from '#lib/repository-address.ts'
import { optionalNumber, optionalText, optionalTime } from './lenient.ts'

/** A registry as the pages know it (contract 3.6). Times are UTC instants; null is "not told". */
export type Registry = {
  kind: 'registry'
  key: string
  id: string
  name: string
  location: string
  /** Where images are pushed and pulled; null until the registry is provisioned (contract 4.17). */
  hostname: string | null
  state: string | null
  /** Whole bytes in use, and when that was measured. */
  storageBytes: number | null
  storageMeasuredAt: Date | null
  /** Null when the API does not say. */
  scanning: boolean | null
  /** Where the API tells of none, none is scheduled, which is the default (contract 4.15). */
  garbageCollection: GarbageCollectionSchedule | 'none' | 'unreadable'
}

const registryWire = z.object({
  // Half a letter has no address, and would break the link to it.
  id: z.string().check(z.refine(isAddressableName, 'not as the contract says')),
  metadata: z.catch(z.nullish(z.object({ state: optionalText })), null),
  properties: z.object({
    name: z.string(),
    location: z.string(),
    hostname: optionalText,
    storageUsage: z.catch(
      z.nullish(z.object({ bytes: optionalNumber, updatedAt: optionalTime })),
      null,
    ),
    garbageCollectionSchedule: z.catch(
      z.nullish(
        z.pipe(
          z.object({ days: z.array(z.string()), time: optionalText }),
          z.transform(({ days, time }) => parseSchedule(days, time)),
        ),
      ),
      'unreadable',
    ),
    features: z.catch(
      z.nullish(
        z.object({
          vulnerabilityScanning: z.catch(z.nullish(z.object({ enabled: z.boolean() })), null),
        }),
      ),
      null,
    ),
  }),
})

/** Reads `Registry`: strict on id, name and location, lenient on all else. */
export const registrySchema: z.ZodMiniType<Registry> = z.pipe(
  registryWire,
  z.transform(({ id, metadata, properties }): Registry => ({
    kind: 'registry',
    key: id,
    id,
    name: properties.name,
    location: properties.location,
    hostname: properties.hostname || null,
    state: metadata?.state ?? null,
    storageBytes: properties.storageUsage?.bytes ?? null,
    storageMeasuredAt: properties.storageUsage?.updatedAt ?? null,
    scanning: properties.features?.vulnerabilityScanning?.enabled ?? null,
    garbageCollection: properties.garbageCollectionSchedule ?? 'none',
  })),
)
