import { useState } from 'react'
import { useLocation } from 'react-router'
import { CommandsDialog } from '#components/commands/CommandsDialog.tsx'
import { CommandSection } from '#components/commands/CommandSection.tsx'
import { useDeleteHindrance } from '#components/deleting/use-delete-hindrance.ts'
import { parseArtifactSearch } from '#lib/artifact-search.ts'
import {
  artifactsCommand,
  deleteCommand,
  type NamedRepository,
  repositoryCommand,
} from '#lib/commands/commands.ts'
import { Button } from '#ui/Button.tsx'
import styles from './RepositoryCommands.module.css'

/** Opens what the page shows, and its delete, as commands to copy. */
export function RepositoryCommands(repository: NamedRepository) {
  const [open, setOpen] = useState(false)
  const search = parseArtifactSearch(useLocation().search)
  const hindrance = useDeleteHindrance()
  return (
    <>
      <Button tone="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        As a command
      </Button>
      {open && (
        <CommandsDialog name={repository.name} onClose={() => setOpen(false)}>
          {(tool) => (
            <>
              <CommandSection
                title="Read this repository"
                command={repositoryCommand(tool, repository)}
              />
              <CommandSection
                title="List its artifacts as on this page"
                command={artifactsCommand(tool, repository, search)}
              />
              <div className={styles.delete}>
                <CommandSection
                  title="Delete this repository"
                  command={hindrance === null ? deleteCommand(tool, repository) : null}
                >
                  {hindrance === null ? (
                    <p className={styles.warning}>
                      It deletes at once, with all that is stored: without the checks of this
                      dashboard, its question or its receipt. There is no way back.
                    </p>
                  ) : (
                    <p>{hindrance}.</p>
                  )}
                </CommandSection>
              </div>
            </>
          )}
        </CommandsDialog>
      )}
    </>
  )
}
