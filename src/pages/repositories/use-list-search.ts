import { useLocation, useNavigate, useNavigation } from 'react-router'
import { type ListSearch, parseListSearch, printListSearch } from '#lib/list-search.ts'

/**
 * The list's address, read and written. `shown` belongs to the rows on the screen; `asked` is where
 * a navigation under way leads, and what the controls show, so that no choice seems lost while
 * its rows are fetched. Changes build on `asked`: two quick ones add up.
 */
export function useListSearch() {
  const location = useLocation()
  const navigation = useNavigation()
  const navigate = useNavigate()
  const coming = navigation.location?.pathname === location.pathname ? navigation.location : null
  const shown = parseListSearch(location.search)
  return {
    shown,
    asked: coming ? parseListSearch(coming.search) : shown,
    busy: coming !== null,
    /** Typing replaces the history entry and keeps the scroll position; choosing adds an entry. */
    go: (search: ListSearch, how: 'choose' | 'type' = 'choose') => {
      const typing = how === 'type'
      void navigate(
        { search: printListSearch(search) },
        { replace: typing, preventScrollReset: typing },
      )
    },
  }
}
