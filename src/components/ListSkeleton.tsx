import styles from './ListSkeleton.module.css'

const rows = Array.from({ length: 12 }, (_, index) => index)

/** The shape of the rows that will come, for the very first load alone. */
export function ListSkeleton() {
  return (
    <div className={styles.rows} aria-busy="true">
      <span className="visually-hidden">Loading</span>
      {rows.map((row) => (
        <div key={row} className={styles.row} aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
