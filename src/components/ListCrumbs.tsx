import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { paths } from '#lib/paths.ts'
import { Link } from './Link.tsx'
import { listSearchOf } from './list-state.ts'
import { useRegistryId } from './use-registry-id.ts'
import styles from './ListCrumbs.module.css'

/**
 * Where a repository stands, with the way back to the very list that it was opened from. `children`
 * are the last crumb, where the page is about something in the repository.
 */
export function ListCrumbs({ name, children }: { name: string; children?: ReactNode }) {
  const list = useListAddress()
  const folder = name.split('/').slice(0, -1).join('/')
  const last = children ?? folder
  return (
    <nav aria-label="Breadcrumb" className={styles.crumbs}>
      <Link to={list}>Repositories</Link>
      {last !== '' && <> / {last}</>}
    </nav>
  )
}

/** The list that this page was opened from, else the registry's plain list. */
export function useListAddress(): string {
  const registryId = useRegistryId()
  return `${paths.repositories(registryId)}${listSearchOf(useLocation().state)}`
}
