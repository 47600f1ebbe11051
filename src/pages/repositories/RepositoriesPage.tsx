import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import {
  outdateRepositoryLists,
  registryQuery,
  repositoryListQuery,
  runConfigQuery,
} from '#api/queries.ts'
import { PagedList } from '#components/PagedList.tsx'
import { printListAddress, rowsPerPage } from '#components/rows-per-page.ts'
import { ScanningOff } from '#components/scanning.ts'
import { useAddressSearch } from '#components/use-address-search.ts'
import { useDocumentTitle } from '#components/use-document-title.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { isFiltered, parseListSearch, repositoryOrders, withSearch } from '#lib/list-search.ts'
import { showToast } from '#ui/toast-store.ts'
import { chosenColumns } from './chosen-columns.ts'
import { ListHeading } from './ListHeading.tsx'
import { ListMenu } from './ListMenu.tsx'
import { NoRepositories } from './NoRepositories.tsx'
import { openedFrom } from './opened-row.ts'
import { RepositoryFilters } from './RepositoryFilters.tsx'
import { RepositoryLinks } from './RepositoryLink.tsx'
import { useNextPageAhead } from './use-next-page-ahead.ts'
import { useListTools } from './use-list-tools.ts'
import { useSelecting } from './use-selecting.ts'
import { useSinceLastTime } from './use-since-last-time.ts'
import { ViewLinks } from './ViewLinks.tsx'

const noRows: readonly never[] = []

export { isToBeLoaded as shouldRevalidate, listLoader as loader } from './list-loader.ts'

/** Keyed: nothing of one registry is left on the list of another. */
export function Component() {
  const registryId = useRegistryId()
  return <Repositories key={registryId} registryId={registryId} />
}

/** The repositories of a registry: found, filtered, sorted and paged by the API, not here. */
function Repositories({ registryId }: { registryId: string }) {
  const inAddress = useAddressSearch(parseListSearch, printListAddress)
  const { shown, asked, leaving } = inAddress
  const go: typeof inAddress.go = (search, how) => {
    if (search.limit !== asked.limit) rowsPerPage.choose(String(search.limit))
    inAddress.go(search, how)
  }
  const address = { ...inAddress, go }
  const isView = shown.view !== null
  const list = useQuery({
    ...repositoryListQuery(registryId, shown),
    // A view reads in ways of its own.
    ...(isView && { enabled: false }),
  })
  const registry = useQuery(registryQuery(registryId))
  useDocumentTitle('Repositories', registry.data?.name)
  const askForNext = useNextPageAhead(registryId, shown, list.data?.hasNext ?? false)

  const { key } = useLocation()
  // Back, to where the reader was, which may be far down. A tab begins with such a step too, to an
  // entry that has no key of its own.
  const isStep = useNavigationType() === NavigationType.Pop && key !== 'default'
  const returning = isStep || openedFrom(key) !== null

  const onOrder = (wanted: string) => {
    const orderBy = repositoryOrders.find((order) => order === wanted)
    if (orderBy) go(withSearch(asked, { orderBy }))
  }

  const config = useQuery(runConfigQuery()).data
  const { on, begin, end } = useSelecting(registryId)
  const [wanted, setWanted] = useState(false)
  const since = useSinceLastTime(registryId, shown, list)
  const { comparison } = since
  const sincePlace = useRef<HTMLElement>(null)
  // What is open because of it stays when there is nothing to compare any more.
  if (comparison && !wanted) setWanted(true)
  const tools = useListTools(on || isView || wanted, () => {
    end()
    setWanted(false)
    showToast(
      on
        ? 'No rows can be selected: a part of the dashboard did not arrive.'
        : 'The menu cannot be opened: a part of the dashboard did not arrive.',
      'failure',
    )
  })
  const chosen = chosenColumns.use()
  const columns = useMemo(() => {
    const some = on && tools ? tools.selectingColumns(chosen) : chosen
    return tools && comparison ? tools.markedColumns(some, comparison) : some
  }, [on, tools, chosen, comparison])
  const [clearings, setClearings] = useState(0)
  const clear = () => {
    setClearings(clearings + 1)
    go(withSearch(asked, { name: '', severity: [] }))
  }

  return (
    <>
      <ListHeading
        registryId={registryId}
        asOf={isView ? 0 : list.dataUpdatedAt}
        refreshing={list.isFetching}
        since={
          !isView &&
          tools && <tools.SinceLastTime registryId={registryId} search={shown} {...since} />
        }
        sinceRef={sincePlace}
        onRefresh={() => {
          outdateRepositoryLists(registryId)
          void list.refetch()
          // Its name and host are missing here, and nothing else would ask for them.
          if (registry.error) void registry.refetch()
        }}
      />
      <ViewLinks registryId={registryId} asked={asked} />
      <RepositoryFilters
        asked={asked}
        leaving={leaving}
        go={go}
        onOrder={onOrder}
        onClear={clear}
        clearings={clearings}
        selecting={on}
        onSelect={config?.deleteCredentials === 'off' ? undefined : begin}
        menu={
          <ListMenu onApproach={() => setWanted(true)}>
            {tools ? <tools.MenuItems registryId={registryId} search={shown} /> : 'Loading…'}
          </ListMenu>
        }
      />
      {tools && <tools.ListTasks registryId={registryId} search={shown} />}
      <ScanningOff value={registry.data?.scanning === false}>
        <RepositoryLinks registryId={registryId}>
          {isView ? (
            tools && (
              <tools.ViewedRepositories
                registryId={registryId}
                address={address}
                columns={columns}
                whole={returning}
                sincePlace={sincePlace}
                onClear={clear}
                onEndSelecting={on ? end : undefined}
              />
            )
          ) : (
            <PagedList
              label="Repositories"
              list={list}
              columns={columns}
              address={address}
              onOrder={onOrder}
              whole={returning}
              empty={<NoRepositories shown={shown} go={go} onClear={clear} />}
              onNearNext={askForNext}
            />
          )}
        </RepositoryLinks>
      </ScanningOff>
      {on && tools && !isView && (
        <tools.SelectionBar
          registryId={registryId}
          rows={list.data?.rows ?? noRows}
          filtered={isFiltered(shown)}
          onEnd={end}
        />
      )}
    </>
  )
}
