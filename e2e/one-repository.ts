import { REGISTRY_IDS } from '../local-api/registries.ts'
import { addressOf } from './detail.ts'

const day = 24 * 60 * 60_000

/** So many days ago, as the API tells it. */
export const ago = (days: number) => new Date(Date.now() - days * day).toISOString()

/** A repository "one" in the registry that is empty otherwise, and its address. */
export const one = (metadata: Record<string, string | number | null>) => ({ name: 'one', metadata })
export const address = addressOf(REGISTRY_IDS.sandbox, 'one')

/** Its metadata before a push and after. */
export const before = { artifactCount: 3, pushCount: 7, pullCount: 5, lastPushedAt: ago(60) }
export const pushed = { artifactCount: 4, pushCount: 8, pullCount: 5, lastPushedAt: ago(0) }

/** Pulled so many days ago, and so often. */
export const pulled = (days: number, pullCount: number) =>
  one({ ...before, pullCount, lastPulledAt: ago(days) })
