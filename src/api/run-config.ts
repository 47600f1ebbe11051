import { ApiError } from './errors.ts'
import { requestData } from './http.ts'
import { defaultRunConfig, type RunConfig, runConfigSchema } from './wire/run-config.ts'

/**
 * Reads `config.json`, which lies beside `index.html`. The app must start: what cannot be read
 * becomes a problem to show, and deleting is off until it can. Throws an ApiError only where the
 * reader has to sign in first. A page in its place is no sign of that: a server without the file may
 * answer so.
 */
export async function fetchRunConfig(): Promise<RunConfig> {
  try {
    return await requestData({ path: 'config.json' }, runConfigSchema)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { failure } = error
    if (failure.kind === 'session' && failure.sign !== 'HTML page') throw error
    if (failure.kind === 'http' && failure.status === 404) return defaultRunConfig
    return {
      ...defaultRunConfig,
      deleteCredentials: 'off',
      problems: [`the file could not be read (${error.message})`],
    }
  }
}
