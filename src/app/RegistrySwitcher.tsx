import { type ReactNode, useId, useState } from 'react'
import { mayAskAhead } from '#api/pressure.ts'
import { ErrorNotice } from '#components/ErrorNotice.tsx'
import { PageLoadError } from '#components/page-load-error.ts'
import { IconButton } from '#ui/Button.tsx'
import { loadAnew } from '#components/lazy-page.ts'
import { loadRegistries } from './load-pages.ts'
import styles from './Popover.module.css'

/**
 * Leads to the other registries. What it opens comes in a file of its own, when the reader approaches
 * it or opens it: most stay with one registry, and no page waits for the others.
 */
export function RegistrySwitcher() {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [choices, setChoices] = useState<ReactNode>('Loading…')
  const load = () =>
    void loadRegistries().then(
      (file) => {
        setChoices(<file.RegistryChoices />)
        file.askForRegistriesAhead()
      },
      (cause: unknown) =>
        setChoices(
          <ErrorNotice error={new PageLoadError(cause)} onRetry={() => void loadAnew()} />,
        ),
    )
  const approach = () => mayAskAhead() && load()
  return (
    <>
      <IconButton
        icon="chevron"
        label="Switch registry"
        popoverTarget={id}
        onPointerEnter={approach}
        onFocus={approach}
      />
      <nav
        id={id}
        popover="auto"
        aria-label="Registries"
        className={`${styles.popover} ${styles.registries}`}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
          load()
        }}
      >
        {open && choices}
      </nav>
    </>
  )
}
