import { useRef } from 'react'
import { useHref, useLocation, useNavigate, useNavigation } from 'react-router'

/** What a list needs of it. */
export type AddressSearch<T> = {
  shown: T
  asked: T
  busy: boolean
  /** Choosing adds an entry to the history, typing replaces the one in force. */
  go: (search: T, how?: 'choose' | 'type') => void
}

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
  const asked = coming ? parse(coming.search) : shown
  const adding = useRef(false)
  return {
    shown,
    asked,
    busy: coming !== null,
    /** Another page has been asked for, and may yet be given up. */
    leaving,
    /**
     * Typing replaces the history entry and keeps the scroll position; choosing adds an entry, also
     * where typing overtakes the choice. What is asked for already adds nothing.
     */
    go: (search: T, how: 'choose' | 'type' = 'choose') => {
      if (print(search) === print(asked) && !leaving) return
      const typing = how === 'type'
      adding.current = !typing || (coming !== null && adding.current)
      void navigate(
        { search: print(search) },
        // What leads back to the list that this page was opened from stays with it.
        // Flushed, `asked` is up to date before the next choice builds on it, however soon that is.
        {
          replace: !adding.current,
          preventScrollReset: typing,
          state: location.state,
          flushSync: true,
        },
      )
    },
  }
}
