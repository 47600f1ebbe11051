import { use } from 'react'
import type { Artifact } from '#api/wire/artifact.ts'
import { ScanningOff } from '#components/scanning.ts'
import { type FindingSearch, hasFindingFilter } from '#lib/finding-search.ts'
import { scanOutcome } from '#lib/scan-outcome.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { describeFilters } from './finding-words.ts'

type NoFindingsProps = {
  shown: FindingSearch
  artifact: Artifact
  onClear: () => void
  onFirst: () => void
}

/**
 * Why there are no rows. That nothing was scanned, that scanning is off, that a scan found nothing and that
 * a filter fits nothing are four different things, and only one of them is good news.
 */
export function NoFindings({ shown, artifact, onClear, onFirst }: NoFindingsProps) {
  const off = use(ScanningOff)
  if (scanOutcome(artifact) === 'not-recorded') {
    return off ? (
      <EmptyState title="Scanning is off">
        This registry does not scan its images, so nothing is known about the vulnerabilities of
        this artifact.
      </EmptyState>
    ) : (
      <EmptyState title="Not scanned">
        No scan of this artifact is recorded, so nothing is known about its vulnerabilities.
      </EmptyState>
    )
  }
  if (shown.page > 1) {
    return (
      <EmptyState
        title="No rows on this page"
        actions={<Button onClick={onFirst}>Go to the first page</Button>}
      >
        The findings end before this page.
      </EmptyState>
    )
  }
  if (hasFindingFilter(shown)) {
    return (
      <EmptyState
        title="No finding matches"
        actions={<Button onClick={onClear}>Clear filters</Button>}
      >
        Nothing that was found in this artifact fits {describeFilters(shown)}.
      </EmptyState>
    )
  }
  if ((artifact.findingCount ?? 0) > 0) {
    return (
      <EmptyState title="No findings listed">
        The artifact’s own count says otherwise: the registry may be scanning it right now.
      </EmptyState>
    )
  }
  return <EmptyState title="Nothing found">The last scan found no known vulnerability.</EmptyState>
}
