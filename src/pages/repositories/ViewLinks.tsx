import { Link } from '#components/Link.tsx'
import { printListAddress } from '#components/rows-per-page.ts'
import { type ListSearch, withSearch } from '#lib/list-search.ts'
import { dangerousView, repositoryViews, viewDays, viewTitle } from '#lib/repository-views.ts'
import styles from './ViewLinks.module.css'

const isDangerous = ({ view, severity }: ListSearch) =>
  view === null && severity.join() === dangerousView.search.severity.join()

/** Sideways, and nothing else: the page may be scrolled down to a row. */
function bringIntoSight(link: HTMLElement | null) {
  if (link?.parentElement) link.parentElement.scrollLeft = link.offsetLeft - 60
}

/** The questions that the list answers, each at an address of its own. The name that is searched for stays. */
export function ViewLinks({ asked }: { asked: ListSearch }) {
  // What a view is made of is not taken along to another.
  const severity = isDangerous(asked) ? [] : asked.severity
  const link = (label: string, isHere: boolean, patch: Partial<ListSearch>) => {
    const search = withSearch(asked, {
      view: null,
      days: null,
      orderBy: '-lastPush',
      severity,
      ...patch,
    })
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
        const isHere = asked.view === view
        const days = viewDays[view]
        return link(viewTitle(view, isHere ? asked.days : days), isHere, { view, days })
      })}
      {link(dangerousView.title, isDangerous(asked), dangerousView.search)}
    </nav>
  )
}
