import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { registryQuery } from '#api/queries.ts'
import { Link } from '#components/Link.tsx'
import { useAskAgain } from '#components/use-ask-again.ts'
import { paths } from '#lib/paths.ts'
import { isRegistryId } from '#lib/registry-id.ts'
import { IconButton } from '#ui/Button.tsx'
import { useSingleKeys } from '#ui/single-keys.ts'
import { Account } from './Account.tsx'
import { ColourSchemeButton } from './ColourSchemeButton.tsx'
import { FindVulnerability } from './FindVulnerability.tsx'
import { Mark } from './Mark.tsx'
import { RegistrySwitcher } from './RegistrySwitcher.tsx'
import styles from './TopBar.module.css'

/** `onShortcuts` opens the sheet of them. */
export function TopBar({ onShortcuts }: { onShortcuts: () => void }) {
  const { registryId } = useParams()
  const inUse = registryId !== undefined && isRegistryId(registryId) && registryId
  return (
    <header className={styles.bar}>
      <Link className={styles.mark} to={paths.registries()}>
        <Mark />
        Berth
      </Link>
      {inUse && <RegistryInUse registryId={inUse} />}
      <span className={styles.grow} />
      {inUse && <FindVulnerability registryId={inUse} />}
      <Account />
      <ColourSchemeButton />
      <IconButton
        icon="keys"
        label="Keyboard shortcuts"
        aria-keyshortcuts={useSingleKeys() ? '?' : undefined}
        onClick={onShortcuts}
      />
    </header>
  )
}

/** The registry of the page, as soon as its name is known, which leads to its list; and the others. */
function RegistryInUse({ registryId }: { registryId: string }) {
  const {
    data: registry,
    error,
    isFetched,
    isFetching,
    refetch,
  } = useQuery(registryQuery(registryId))
  // Nothing shows that it failed, so nobody would ask again.
  useAskAgain({ error, ask: () => void refetch({ cancelRefetch: false }), asking: isFetching })
  // The button would move when the name comes.
  if (!isFetched) return null
  return (
    <>
      {registry && (
        <Link className={styles.registry} to={paths.repositories(registryId)}>
          {registry.name} <small>{registry.location}</small>
        </Link>
      )}
      <RegistrySwitcher />
    </>
  )
}
