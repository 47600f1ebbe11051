import * as z from 'zod/mini'
import { optionalText } from './lenient.ts'
import { type Registry, registrySchema } from './registry.ts'
import { readRows, type UnreadableRow } from './rows.ts'

/** `token` opens the next page; null on the last one. */
export type RegistryPage = { rows: readonly (Registry | UnreadableRow)[]; token: string | null }

/** Reads `RegistryList`. */
export const registryPageSchema: z.ZodMiniType<RegistryPage> = z.pipe(
  z.object({
    items: z.nullish(z.array(z.unknown())),
    pagination: z.catch(z.nullish(z.object({ token: optionalText })), null),
  }),
  z.transform((wire): RegistryPage => ({
    rows: readRows(registrySchema, wire.items ?? []),
    token: wire.pagination?.token || null,
  })),
)
