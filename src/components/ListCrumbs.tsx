import { Link, useLocation } from 'react-router'
import { paths } from '#lib/paths.ts'
import { listSearchOf } from './list-state.ts'
import { useRegistryId } from './use-registry-id.ts'
import styles from './ListCrumbs.module.css'

/** Where a repository stands, with the way back to the very list that it was opened from. */
export function ListCrumbs({ name }: { name: string }) {
  const list = useListAddress()
  const folder = name.split('/').slice(0, -1).join('/')
  return (
    <nav aria-label="Breadcrumb" className={styles.crumbs}>
      <Link to={list}>Repositories</Link>
      {folder !== '' && ` / ${folder}`}
    </nav>
  )
}

/** The list that this page was opened from, else the registry's plain list. */
export function useListAddress(): string {
  const registryId = useRegistryId()
  return `${paths.repositories(registryId)}${listSearchOf(useLocation().state)}`
}
