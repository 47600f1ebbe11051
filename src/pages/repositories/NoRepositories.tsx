import { useQuery } from '@tanstack/react-query'
import { registryQuery } from '#api/queries.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { isFiltered, type ListSearch, withSearch } from '#lib/list-search.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { filterWords } from './filter-words.ts'

type NoRepositoriesProps = {
  shown: ListSearch
  go: (search: ListSearch) => void
  onClear: () => void
}

/** Why there are no rows: no match, a page that ran empty, or a registry without repositories. */
export function NoRepositories({ shown, go, onClear }: NoRepositoriesProps) {
  const hostname = useQuery(registryQuery(useRegistryId())).data?.hostname
  if (shown.page > 1) {
    return (
      <EmptyState
        title="No rows on this page any more"
        actions={<Button onClick={() => go(withSearch(shown, {}))}>Go to the first page</Button>}
      >
        The repositories that were here have been deleted or now stand on an earlier page.
      </EmptyState>
    )
  }
  if (isFiltered(shown)) {
    return (
      <EmptyState
        title="No repository matches"
        actions={<Button onClick={onClear}>Clear filters</Button>}
      >
        Nothing in this registry fits {filterWords(shown)}.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No repositories yet">
      A repository appears with the first image that is pushed
      {hostname ? (
        <>
          : <code>docker push {hostname}/NAME:TAG</code>
        </>
      ) : (
        '.'
      )}
    </EmptyState>
  )
}
