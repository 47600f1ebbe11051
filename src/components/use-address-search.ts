import { useHref, useLocation, useNavigate, useNavigation } from 'react-router'

/**
 * The query string of the page's address, read and written. `shown` belongs to the rows on the
 * screen; `asked` is where a navigation under way leads, and what the controls show, so that no
 * choice seems lost while its rows are fetched. Changes build on `asked`: two quick ones add up.
 */
export function useAddressSearch<T>(parse: (query: string) => T, print: (search: T) => string) {
  const location = useLocation()
  const navigation = useNavigation()
  const navigate = useNavigate()
  // A navigation under way names the mount path, the location in force does not.
  const here = useHref(location.pathname)
  const coming = navigation.location?.pathname === here ? navigation.location : null
  const leaving = navigation.location !== undefined && coming === null
  const shown = parse(location.search)
  return {
    shown,
    asked: coming ? parse(coming.search) : shown,
    busy: coming !== null,
    /** Typing replaces the history entry and keeps the scroll position; choosing adds an entry. */
    go: (search: T, how: 'choose' | 'type' = 'choose') => {
      const typing = how === 'type'
      // A search that comes after its pause must not call back a reader who has opened a row.
      if (typing && leaving) return
      void navigate(
        { search: print(search) },
        // What leads back to the list that this page was opened from stays with it.
        // Flushed, `asked` is up to date before the next choice builds on it, however soon that is.
        { replace: typing, preventScrollReset: typing, state: location.state, flushSync: true },
      )
    },
  }
}
