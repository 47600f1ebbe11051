import { listCommand } from '#lib/commands/commands.ts'
import type { ListSearch } from '#lib/list-search.ts'
import { CommandsDialog } from './CommandsDialog.tsx'
import { CommandSection } from './CommandSection.tsx'

type ListCommandsProps = {
  registryId: string
  /** What the list shows. */
  search: ListSearch
  onClose: () => void
}

/** The view of a list as a command. */
export function ListCommands({ registryId, search, onClose }: ListCommandsProps) {
  return (
    <CommandsDialog name={search.name} onClose={onClose}>
      {(tool) => (
        <CommandSection
          title="List these repositories"
          command={listCommand(tool, registryId, search)}
        />
      )}
    </CommandsDialog>
  )
}
