import { useEffect, useSyncExternalStore } from 'react'
import { ListCommands } from '#components/commands/ListCommands.tsx'
import type { ListSearch } from '#lib/list-search.ts'
import { ColumnsDialog } from './columns/ColumnsDialog.tsx'
import { CountStatus } from './count/CountStatus.tsx'
import { ExportDialog } from './export/ExportDialog.tsx'
import { OwnViewsDialog } from './own-views/OwnViewsDialog.tsx'
import { taskStore } from './task-store.ts'

const close = () => taskStore.set(null)

type ListTasksProps = { registryId: string; search: ListSearch }

/** What was chosen from the menu, and what came of it. */
export function ListTasks({ registryId, search }: ListTasksProps) {
  const task = useSyncExternalStore(taskStore.subscribe, taskStore.read)
  // What was left by Back is not open when the reader comes again, or to another registry.
  useEffect(() => close, [])
  return (
    <>
      {search.view === null && <CountStatus registryId={registryId} search={search} />}
      {task === 'export' && (
        <ExportDialog registryId={registryId} search={search} onClose={close} />
      )}
      {task === 'views' && (
        <OwnViewsDialog registryId={registryId} search={search} onClose={close} />
      )}
      {task === 'columns' && <ColumnsDialog onClose={close} />}
      {task === 'command' && (
        <ListCommands registryId={registryId} search={search} onClose={close} />
      )}
    </>
  )
}
