/** Fixed ids of the registries, by what they are for. */
export const REGISTRY_IDS = {
  /** The large one: 1,200 repositories, or as many as asked for. */
  prod: '1e41a73c-59d0-5507-86dd-fa2fc2501cfd',
  /** Two or three pages. */
  staging: '3f0c8a52-7b1d-4e96-9a40-5d2e8c71b604',
  /** Vulnerability scanning is off: no repository carries a severity. */
  edge: '58d1b6e0-2c94-4f3a-8e17-90ab43cd7f25',
  /** Without any repository: its list has no `items` key. */
  sandbox: '6a7e90f4-d385-4b0c-a1c2-e4f86b1d3970',
  /** Still being provisioned: no host name yet. */
  next: '72b4c1d8-06ef-4a59-b3d7-1f5e9a80c264',
  /** Repositories whose names say how they misbehave. */
  failureLab: '8c95f2a1-e47b-4d60-95fe-3b6a07d2c81e',
  /** Answers published by the vendor, unchanged. Its id is the one inside them. */
  publishedSamples: '0d6fd999-9bf9-462c-a148-951198ebca8f',
  /** Opens by its id, but is in no list: as for a token that may see one registry only. */
  hidden: 'b3f2d7c4-61a8-4e05-8f9d-27c0e5a1946b',
} as const

export type RegistryDefinition = {
  id: string
  name: string
  location: string
  state: 'Running' | 'WaitingForStorage'
  scanning: boolean
  storageBytes: number
  /** Whether a garbage collection is scheduled; by default none is (contract 4.15). */
  collects: boolean
  /** Whether `GET /registries` tells of it. */
  listed: boolean
  /** Days since it was created. */
  ageDays: number
  /** Its answers are copies of published ones: the vendor's addresses, null for a missing link. */
  published: boolean
}

const RUNNING = {
  state: 'Running',
  scanning: true,
  collects: true,
  listed: true,
  published: false,
} as const

/** The registries of the contract, in the order they are listed, with one that is not. */
export const REGISTRIES: readonly RegistryDefinition[] = [
  {
    ...RUNNING,
    id: REGISTRY_IDS.prod,
    name: 'acme-prod',
    location: 'de/fra',
    storageBytes: 4_713_552_896_117,
    ageDays: 1_180,
  },
  {
    ...RUNNING,
    id: REGISTRY_IDS.staging,
    name: 'acme-staging',
    location: 'de/txl',
    storageBytes: 412_316_860_416,
    ageDays: 1_175,
  },
  {
    ...RUNNING,
    id: REGISTRY_IDS.edge,
    name: 'acme-edge',
    location: 'es/vit',
    storageBytes: 38_654_705_664,
    ageDays: 420,
    scanning: false,
    collects: false,
  },
  {
    ...RUNNING,
    id: REGISTRY_IDS.sandbox,
    name: 'acme-sandbox',
    location: 'de/fra',
    storageBytes: 0,
    ageDays: 12,
  },
  {
    ...RUNNING,
    id: REGISTRY_IDS.next,
    name: 'acme-next',
    location: 'de/fra',
    storageBytes: 0,
    ageDays: 0,
    state: 'WaitingForStorage',
  },
  {
    ...RUNNING,
    id: REGISTRY_IDS.failureLab,
    name: 'failure-lab',
    location: 'gb/lhr',
    storageBytes: 1_288_490_188,
    ageDays: 90,
  },
  {
    ...RUNNING,
    id: REGISTRY_IDS.publishedSamples,
    name: 'published-samples',
    location: 'de/fra',
    storageBytes: 0,
    ageDays: 0,
    state: 'WaitingForStorage',
    published: true,
  },
  {
    ...RUNNING,
    id: REGISTRY_IDS.hidden,
    name: 'acme-hidden',
    location: 'fr/par',
    storageBytes: 21_474_836_480,
    ageDays: 200,
    listed: false,
  },
]

/** What `GET /registries` tells of. */
export const LISTED_REGISTRIES = REGISTRIES.filter(({ listed }) => listed)

/** Where a registry can be created; `GET /locations`. */
export const LOCATIONS = ['de/fra', 'de/txl', 'es/vit', 'fr/par', 'gb/lhr', 'us/las']

/** The registry with an id, in any case. */
export function findRegistry(id: string): RegistryDefinition | undefined {
  return REGISTRIES.find((registry) => registry.id === id.toLowerCase())
}
