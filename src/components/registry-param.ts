import { isRegistryId } from '#lib/registry-id.ts'

/**
 * The registry id of an address, for loaders. They run side by side, so each asks: an id that is no
 * UUID is no page of ours, and no question for the API. Throws a 404 Response.
 */
export function registryParam({ registryId }: { registryId?: string | undefined }): string {
  if (registryId !== undefined && isRegistryId(registryId)) return registryId
  throw new Response(null, { status: 404 })
}
