import {
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useHref, useLocation, useNavigate } from 'react-router'
import { repositoryQuery } from '#api/queries.ts'
import { askAhead } from '#api/query-client.ts'
import { type ListState, listSearchAt } from '#components/list-state.ts'
import { loadRepositoryPages } from '#components/repository-pages.ts'
import { RepositoryName } from '#components/RepositoryName.tsx'
import { paths } from '#lib/paths.ts'
import { opensHere } from '#ui/opens-here.ts'
import { forgetOpened, openedFrom, rememberOpened } from './opened-row.ts'

type Links = {
  hrefOf: (name: string) => string
  open: (event: MouseEvent, name: string) => void
  askAheadFor: (name: string) => void
  /** For the link that was opened, when the reader comes back: it takes the focus, where it stood. */
  arriveAt: (name: string) => ((link: HTMLAnchorElement | null) => void) | undefined
}

const LinksContext = createContext<Links | null>(null)

/**
 * What all the links of a list have in common: a link of the router's own looks up the same for each
 * of a thousand rows, and all of them again at every step of a navigation.
 */
export function RepositoryLinks(props: { registryId: string; children: ReactNode }) {
  const { registryId, children } = props
  const navigate = useNavigate()
  const location = useLocation()
  const latest = useRef(location)
  useEffect(() => {
    latest.current = location
  }, [location])
  const [entry] = useState(location.key)
  const [from] = useState(() => openedFrom(entry))
  const arrived = useRef(false)
  const list = paths.repositories(registryId)
  const base = useHref(list)
  const links = useMemo((): Links => {
    const pathOf = (name: string) => paths.repository(registryId, name)
    return {
      hrefOf: (name) => base + pathOf(name).slice(list.length),
      open: (event, name) => {
        // What else the browser does with a link is the reader's wish.
        if (!opensHere(event)) return
        event.preventDefault()
        const { key } = latest.current
        rememberOpened(key, { name, top: event.currentTarget.getBoundingClientRect().top })
        const state: ListState = { list: listSearchAt(latest.current) }
        void navigate(pathOf(name), { state })
      },
      askAheadFor: (name) => {
        askAhead(repositoryQuery(registryId, name))
        loadRepositoryPages()
      },
      // Rows out of sight are only guessed at, so the router's scroll position may be another row's.
      arriveAt: (name) =>
        name === from?.name
          ? (link) => {
              if (link === null || arrived.current) return
              arrived.current = true
              forgetOpened(entry)
              // Not from a reader who has begun to do something else meanwhile.
              if (!document.activeElement?.matches('main :not(h1)'))
                link.focus({ preventScroll: true })
              keepAt(link, from.top)
            }
          : undefined,
    }
  }, [registryId, list, base, navigate, entry, from])
  return <LinksContext value={links}>{children}</LinksContext>
}

/** Settled after so many frames in which nothing moved, and given up after so many in all. */
const settled = 6
const longest = 30

/** What a reader begins to scroll with. The browser moves the page too, when rows grow. */
const signs = ['wheel', 'touchmove', 'pointerdown', 'keydown']

/** Keeps a link where it was while the rows around it come to their height, or until the reader acts. */
function keepAt(link: HTMLElement, top: number) {
  const end = new AbortController()
  for (const sign of signs) {
    window.addEventListener(sign, () => end.abort(), { signal: end.signal, passive: true })
  }
  let still = 0
  let frames = 0
  const correct = () => {
    if (end.signal.aborted) return
    const shift = link.getBoundingClientRect().top - top
    still = Math.abs(shift) < 1 ? still + 1 : 0
    frames += 1
    if (still === settled || frames === longest || !link.isConnected) return end.abort()
    window.scrollBy(0, shift)
    requestAnimationFrame(correct)
  }
  requestAnimationFrame(correct)
}

/** A real link to a repository; the pointer or the focus resting on it fetches what it opens. */
export function RepositoryLink({ name }: { name: string }) {
  const links = useContext(LinksContext)
  if (!links) throw new Error('RepositoryLink stands in RepositoryLinks')
  const prefetch = () => links.askAheadFor(name)
  return (
    <a
      ref={links.arriveAt(name)}
      href={links.hrefOf(name)}
      onClick={(event) => links.open(event, name)}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      <RepositoryName name={name} />
    </a>
  )
}
