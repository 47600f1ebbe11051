import { Link } from '#components/Link.tsx'
import { useOwnViews } from '#components/own-views.ts'
import { printListAddress } from '#components/rows-per-page.ts'
import {
  defaultListSearch,
  type ListSearch,
  parseListSearch,
  viewQuery,
  withSearch,
} from '#lib/list-search.ts'
import { dangerousView, repositoryViews, viewDays, viewTitle } from '#lib/repository-views.ts'
import styles from './ViewLinks.module.css'

const isDangerous = ({ view, severity }: ListSearch) =>
  view === null && severity.join() === dangerousView.search.severity.join()

/** Sideways, and nothing else: the page may be scrolled down to a row. */
function bringIntoSight(link: HTMLElement | null) {
  if (link?.parentElement) link.parentElement.scrollLeft = link.offsetLeft - 60
}

type ViewLinksProps = { registryId: string; asked: ListSearch }

/**
 * The questions that the list answers, each at an address of its own, and then the reader's own. The
 * name that is searched for stays, but for what is a part of an own view.
 */
export function ViewLinks({ registryId, asked }: ViewLinksProps) {
  const own = useOwnViews(registryId)
  const query = viewQuery(asked)
  const ownHere = own.find((view) => view.query === query)
  // What a view is made of is not taken along to another.
  const base = ownHere
    ? { ...defaultListSearch, limit: asked.limit }
    : { ...asked, ...(isDangerous(asked) && { severity: [] }) }
  const link = (label: string, isBuiltIn: boolean, patch: Partial<ListSearch>) => {
    const isHere = isBuiltIn && !ownHere
    const search = withSearch(base, { view: null, days: null, orderBy: '-lastPush', ...patch })
    return (
      <Link
        key={label}
        ref={isHere ? bringIntoSight : undefined}
        to={{ search: printListAddress(isHere ? asked : search) }}
        aria-current={isHere ? 'page' : undefined}
      >
        {label}
      </Link>
    )
  }
  return (
    <nav aria-label="Views" className={styles.views}>
      {link('All', asked.view === null && !isDangerous(asked), {})}
      {repositoryViews.map((view) => {
        const isHere = asked.view === view && !ownHere
        const days = viewDays[view]
        return link(viewTitle(view, isHere ? asked.days : days), isHere, { view, days })
      })}
      {link(dangerousView.title, isDangerous(asked), dangerousView.search)}
      {own.map((view) => (
        <Link
          key={`own ${view.name}`}
          ref={view === ownHere ? bringIntoSight : undefined}
          to={{ search: printListAddress({ ...parseListSearch(view.query), limit: asked.limit }) }}
          aria-current={view === ownHere ? 'page' : undefined}
          dir="auto"
          title={view.name}
          className={styles.own}
        >
          {view.name}
        </Link>
      ))}
    </nav>
  )
}
