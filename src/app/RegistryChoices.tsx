import { useQuery } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { useLocation } from 'react-router'
import { askAhead } from '#api/query-client.ts'
import { registriesQuery } from '#api/registries.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { failureWords } from '#components/failure-words.ts'
import { Link } from '#components/Link.tsx'
import { listSearchAt } from '#components/list-state.ts'
import { useFailure } from '#components/use-failure.ts'
import { useRegistryId } from '#components/use-registry-id.ts'
import { parseListSearch, printListSearch, withSearch } from '#lib/list-search.ts'
import { paths } from '#lib/paths.ts'
import { shownName } from '#lib/shown-name.ts'
import { opensHere } from '#ui/opens-here.ts'
import styles from './RegistryChoices.module.css'

/** For a reader who comes near the switcher. */
export const askForRegistriesAhead = () => askAhead(registriesQuery())

/** The registries that the token can see, each with the search of the list that the reader comes from. */
export function RegistryChoices() {
  const here = useRegistryId().toLowerCase()
  const search = useListSearch()
  const list = useQuery(registriesQuery())
  const failure = useFailure(list)
  const registries = list.data?.filter((row) => row.kind === 'registry')
  const unreadable = (list.data?.length ?? 0) - (registries?.length ?? 0)
  return (
    <>
      {failure && (
        <ErrorNotice
          error={failure}
          advice={`The registries cannot be listed. ${failureWords(failure).advice}`}
          onRetry={() => void list.refetch({ cancelRefetch: false })}
          retrying={list.isFetching}
        />
      )}
      {!registries && !failure && <p className={styles.note}>Loading…</p>}
      {registries && registries.length > 0 && (
        <ul className={styles.choices}>
          {registries.map(({ key, id, name, location }) => (
            <li key={key}>
              <Link
                className={styles.choice}
                to={paths.repositories(id) + search}
                onClick={close}
                aria-current={id.toLowerCase() === here ? 'page' : undefined}
              >
                <span>{shownName(name)}</span> <small>{location}</small>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {registries?.every(({ id }) => id.toLowerCase() !== here) && (
        <p className={styles.note}>The registry in use is not among those that can be listed.</p>
      )}
      {unreadable > 0 && (
        <p className={styles.note}>
          {unreadable === 1 ? '1 registry' : `${unreadable} registries`} could not be read.
        </p>
      )}
      <p className={styles.all}>
        <Link className={styles.choice} to={paths.registries()} onClick={close}>
          All registries
        </Link>
      </p>
    </>
  )
}

/** A choice has been made, unless it opens elsewhere: then what is open here stays as it is. */
function close(event: MouseEvent<HTMLElement>) {
  if (!opensHere(event)) return
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
}

/**
 * Of the list, or of that which a page below it was opened from. From the first page: another registry
 * has other rows.
 */
const useListSearch = (): string =>
  printListSearch(withSearch(parseListSearch(listSearchAt(useLocation())), {}))
