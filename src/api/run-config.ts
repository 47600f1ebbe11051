import { ApiError } from './errors.ts'
import { requestData } from './http.ts'
import { defaultRunConfig, type RunConfig, runConfigSchema } from './wire/run-config.ts'

/**
 * Reads `config.json`, which lies beside `index.html`. The app must start: where the file cannot be
 * read, that is part of the answer, and deleting is off until it can. Throws an ApiError only where
 * the reader has to sign in first.
 */
export async function fetchRunConfig(): Promise<RunConfig> {
  try {
    return await requestData({ path: 'config.json' }, runConfigSchema)
  } catch (error) {
    if (!(error instanceof ApiError) || error.failure.kind === 'session') throw error
    const { failure } = error
    if (failure.kind === 'http' && failure.status === 404) return defaultRunConfig
    return { ...defaultRunConfig, deleteCredentials: 'off', unread: error }
  }
}
