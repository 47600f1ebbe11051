import { formatCount } from '#lib/format.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Select } from '#ui/Select.tsx'
import styles from './Pager.module.css'

type PagerProps = {
  /** What the rows are: "Repositories". */
  label: string
  /** From 1. */
  page: number
  limit: number
  /** What the choice of rows per page shows: no choice seems lost while its rows come. */
  askedLimit: number
  /** Rows on this page; null where it could not be read. */
  count: number | null
  hasNext: boolean
  /** Whether any follow is not known yet. */
  open?: boolean
  /** The rows of this page are on their way. */
  coming: boolean
  onNearNext?: (() => void) | undefined
  onPage: (page: number) => void
  onLimit: (limit: number) => void
}

const limits = [25, 50, 100, 250, 1000]

/**
 * Pages with an open end: the API tells no total (contract 4.2), so none is claimed. The buttons
 * stay focusable at either end, so that turning pages by keyboard does not lose its place.
 */
export function Pager(props: PagerProps) {
  const { label, page, limit, askedLimit, count, hasNext, open, coming } = props
  const { onNearNext, onPage, onLimit } = props
  const first = (page - 1) * limit + 1
  const offered = limits.includes(askedLimit)
    ? limits
    : [...limits, askedLimit].sort((a, b) => a - b)
  return (
    <div className={styles.pager}>
      <p role="status">
        {coming ? (
          'Loading…'
        ) : count === null ? (
          'Not read'
        ) : count === 0 ? (
          `No ${label.toLowerCase()}${hasNext ? ' here, more follow' : ''}`
        ) : (
          <>
            <span className="visually-hidden">{label} </span>
            <b>
              {formatCount(first)} to {formatCount(first + count - 1)}
            </b>
            {hasNext ? ', more follow' : open ? ', more may follow' : page > 1 ? ', the last' : ''}
          </>
        )}
      </p>
      <Select
        label="Rows per page"
        value={String(askedLimit)}
        options={offered.map((rows) => ({ value: String(rows), label: formatCount(rows) }))}
        onChange={(rows) => onLimit(Number(rows))}
      />
      <nav aria-label="Pagination">
        <Button
          aria-label="Previous page"
          title="Previous page"
          unavailable={coming || page === 1}
          onClick={() => onPage(page - 1)}
        >
          <Icon name="previous" />
        </Button>
        <Button
          aria-label="Next page"
          title="Next page"
          unavailable={coming || !hasNext}
          onPointerEnter={onNearNext}
          onFocus={onNearNext}
          onClick={() => onPage(page + 1)}
        >
          <Icon name="next" />
        </Button>
      </nav>
    </div>
  )
}
