import { ListCrumbs } from '../ListCrumbs.tsx'
import { Neighbours } from './Neighbours.tsx'
import styles from './RepositoryCrumbs.module.css'

/** Above the heading of a repository: where it stands, and the ways to those beside it. */
export const RepositoryCrumbs = ({ name }: { name: string }) => (
  <div className={styles.line}>
    <ListCrumbs name={name} />
    <Neighbours name={name} />
  </div>
)
