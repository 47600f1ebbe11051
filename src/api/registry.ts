import { apiPath } from './api-path.ts'
import { requestData } from './http.ts'
import { registrySchema } from './wire/registry.ts'

/** One registry (contract 3.6). Throws an ApiError. */
export const fetchRegistry = (registryId: string) =>
  requestData({ path: apiPath('registries', registryId) }, registrySchema)
