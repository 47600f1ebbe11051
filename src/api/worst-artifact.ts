import { type ScanOutcome, scanOutcome } from '#lib/scan-outcome.ts'
import { severityWords, viewSeverity } from '#lib/severity.ts'
import type { ArtifactSearch } from '#lib/artifact-search.ts'
import { fetchArtifacts } from './artifacts.ts'
import type { Artifact } from './wire/artifact.ts'
import type { Page } from './wire/rows.ts'

/** The worst of what a repository still stores. */
type WorstArtifact =
  | { kind: 'rated'; artifact: Artifact }
  /** All that is stored was read, and none of it has a severity. */
  | { kind: 'unrated'; outcome: ScanOutcome }
  | { kind: 'nothing-stored' }
  /** What was read has no severity that we know, and more is stored, or a part could not be read. */
  | { kind: 'not-known' }

const worstFirst: ArtifactSearch = { orderBy: '-vulnMaxSeverity', page: 1, limit: 1 }
/** The most rows that the API gives at once (contract 3). */
const mostRows = 1000

/**
 * The stored artifact with the worst severity: the first in the API's own order, which is one request.
 * Where that one has none, or a word of the API's own, it means nothing, since nobody says where those
 * stand (contract 4.7, 4.11): then the first thousand are asked for. Throws an ApiError.
 */
export async function fetchWorstArtifact(registryId: string, name: string): Promise<WorstArtifact> {
  const first = await fetchArtifacts(registryId, name, worstFirst)
  const found = worstOf(first)
  if (found.kind !== 'not-known') return found
  return worstOf(await fetchArtifacts(registryId, name, { ...worstFirst, limit: mostRows }))
}

function worstOf({ rows, hasNext }: Page<Artifact>): WorstArtifact {
  const artifacts = rows.filter((row) => row.kind === 'artifact')
  const rated = artifacts.filter(({ maxSeverity }) => viewSeverity(maxSeverity).kind !== 'missing')
  const [first, ...others] = rated
  // Of equals the first, as the API has them; a word of the API's own only if there is no other.
  const worst = first && others.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a), first)
  const isAll = !hasNext && artifacts.length === rows.length
  // Behind a word of the API's own anything may stand.
  if (worst && (isAll || rankOf(worst) >= 0)) return { kind: 'rated', artifact: worst }
  if (!isAll) return { kind: 'not-known' }
  const outcomes = [...new Set(artifacts.map(scanOutcome))]
  const [outcome] = outcomes
  if (outcome === undefined) return { kind: 'nothing-stored' }
  return { kind: 'unrated', outcome: outcomes.length === 1 ? outcome : 'not-told' }
}

/** From the mildest as 0; less for what is no word that we know. */
function rankOf({ maxSeverity }: Artifact): number {
  const view = viewSeverity(maxSeverity)
  return view.kind === 'known' ? severityWords.indexOf(view.word) : -1
}
