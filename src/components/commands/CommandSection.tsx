import { type ReactNode, useId } from 'react'
import type { ShellCommand } from '#lib/commands/commands.ts'
import { Command } from '#ui/Command.tsx'
import { Muted } from '#ui/Muted.tsx'
import styles from './Commands.module.css'

type CommandSectionProps = {
  /** What it does, as in "List its artifacts". */
  title: string
  /** Null where none is offered; the children say why. */
  command: ShellCommand | null
  /** What to know before it is run. */
  children?: ReactNode
}

/** One command, what it does, and how that differs from the page. */
export function CommandSection({ title, command, children }: CommandSectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
      {command && <Command text={command.text} label={`Copy command: ${title}`} exact />}
      {command?.note && (
        <p>
          <Muted>{command.note}</Muted>
        </p>
      )}
    </section>
  )
}
