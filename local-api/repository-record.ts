import type { JsonObject } from './json.ts'

/**
 * A repository as it is kept: its name, and `metadata` as it goes over the wire. Rows that are wrong
 * on purpose may hold anything there, or nothing.
 */
export type RepositoryRecord = {
  readonly name: string
  readonly metadata: JsonObject | undefined
}

/** Audit fields of a repository that nobody recorded: most rows of the real API (contract 3.1). */
export const NO_AUDIT = {
  createdDate: null,
  createdBy: null,
  createdByUserId: null,
  lastModifiedDate: null,
  lastModifiedBy: null,
  lastModifiedByUserId: null,
  resourceURN: null,
} satisfies JsonObject

/** The wire form, `RepositoryRead`; `listHref` is the address of the list it belongs to. */
export function renderRepository(
  { name, metadata }: RepositoryRecord,
  listHref: string,
): JsonObject {
  const href = `${listHref}/${encodeURIComponent(name)}`
  return { id: name, type: 'repository', href, metadata, properties: { name } }
}

/** A number of the metadata, or null where it is missing or malformed. */
export function metadataNumber(record: RepositoryRecord, field: string): number | null {
  const value = record.metadata?.[field]
  return typeof value === 'number' ? value : null
}
