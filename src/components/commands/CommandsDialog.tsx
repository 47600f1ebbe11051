import type { ReactNode } from 'react'
import { type Tool, tools } from '#lib/commands/commands.ts'
import { isShellText } from '#lib/commands/shell.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { useTool } from './use-tool.ts'
import styles from './Commands.module.css'

type CommandsDialogProps = {
  /** The name that the commands hold; empty for none. */
  name: string
  onClose: () => void
  children: (tool: Tool) => ReactNode
}

/** What a page shows as commands to copy, for the tool of the reader's choice. None is ever run here. */
export function CommandsDialog({ name, onClose, children }: CommandsDialogProps) {
  const { tool, choose } = useTool()
  return (
    <Dialog wide title="As a command" onClose={onClose}>
      <div className={styles.commands}>
        {isShellText(name) ? (
          <>
            <RadioGroup label="Written for" value={tool} options={tools} onChange={choose} />
            <p className={styles.needs}>
              Nothing is run here: copy it into sh, bash or zsh. {needs[tool]}{' '}
              <code>IONOS_API_URL</code>, where it is set, takes the place of{' '}
              <code>https://api.ionos.com</code>.
            </p>
            {children(tool)}
          </>
        ) : (
          <p>The name holds a NUL character, which no command can hold.</p>
        )}
      </div>
    </Dialog>
  )
}

/** What must be there before a command is run. */
const needs: Record<Tool, ReactNode> = {
  curl: (
    <>
      It needs curl 7.76 or newer and an API token in <code>IONOS_TOKEN</code>; one for docker login
      will not do.
    </>
  ),
  ionosctl: (
    <>
      It needs ionosctl 6.9.5 or newer and an API token in <code>IONOS_TOKEN</code>, or{' '}
      <code>ionosctl login</code> once.
    </>
  ),
}
