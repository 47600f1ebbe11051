import type { JsonObject } from './json.ts'
import { randomFor, uuid } from './random.ts'
import type { RegistryDefinition } from './registries.ts'
import publishedRegistry from './samples/registry.json' with { type: 'json' }
import { DAY, HOUR, timestamp, timestampWithOffset } from './time.ts'

/** The wire form of a registry (contract 3.6); `now` is what its ages count from. */
export function renderRegistry(registry: RegistryDefinition, now: number): JsonObject {
  const { id, name, location, state } = registry
  if (registry.published)
    return { ...publishedRegistry, id, properties: { ...publishedRegistry.properties, name } }
  const ready = state === 'Running'
  return {
    id,
    type: 'registry',
    href: '',
    metadata: {
      createdBy: 'platform-team@example.com',
      createdByUserId: uuid(randomFor('platform-team')),
      createdDate: timestampWithOffset(now - registry.ageDays * DAY - HOUR, 0),
      lastModifiedBy: null,
      lastModifiedByUserId: null,
      lastModifiedDate: null,
      state,
    },
    properties: {
      name,
      location,
      hostname: ready ? `${name}.cr.${location.replace('/', '-')}.ionos.com` : '',
      garbageCollectionSchedule: registry.collects
        ? { days: ['Wednesday', 'Sunday'], time: '04:17:00+00:00' }
        : undefined,
      storageUsage: {
        bytes: registry.storageBytes,
        updatedAt: ready ? timestamp(now - 3 * HOUR) : null,
      },
      features: { vulnerabilityScanning: { enabled: registry.scanning } },
      apiSubnetAllowList: [],
    },
  }
}
