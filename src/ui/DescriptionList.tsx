import type { ReactNode } from 'react'
import styles from './DescriptionList.module.css'

type Fact = { term: string; value: ReactNode }

/** Facts about one thing, a term and a value each. */
export function DescriptionList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.list}>
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
