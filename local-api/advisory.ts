import type { JsonObject } from './json.ts'

/** An advisory as it is kept; `properties` and `metadata` as on the wire (contract 3.5). */
export type Advisory = {
  readonly id: string
  readonly metadata: { readonly publishedAt: string; readonly updatedAt: string | null }
  readonly properties: {
    readonly description: string
    readonly recommendations: string | null
    readonly dataSource: { readonly id: string | null; readonly url: string | null }
    readonly fixable: boolean
    readonly affects: readonly {
      readonly type: string
      readonly name: string
      readonly version: string
    }[]
    readonly references: readonly string[]
    readonly severity: string
    readonly score: number
  }
}

/** The wire form, `VulnerabilityRead`; `apiHref` is the base address of the API. */
export function renderAdvisory(
  { id, metadata, properties }: Advisory,
  apiHref: string,
): JsonObject {
  const href = `${apiHref}/vulnerabilities/${encodeURIComponent(id)}`
  return { id, type: 'vulnerability', href, metadata, properties }
}
