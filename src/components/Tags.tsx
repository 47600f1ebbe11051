import { use, useState } from 'react'
import { pullCommand } from '#lib/commands/pull-command.ts'
import { formatCount } from '#lib/format.ts'
import { plainCells } from '#lib/plain-cells.ts'
import { copyText } from '#ui/copy-text.ts'
import { Muted } from '#ui/Muted.tsx'
import { showToast } from '#ui/toast-store.ts'
import { PullBase } from './pull-base.ts'
import styles from './Tags.module.css'

type TagsProps = {
  tags: readonly string[]
  /** So many are shown before the reader asks for the others. */
  most?: number
}

/** The tags of an artifact, each to copy as its pull command, or the word for having none. */
export function Tags({ tags, most = 6 }: TagsProps) {
  const base = use(PullBase)
  const [open, setOpen] = useState(false)
  if (tags.length === 0) return <Muted>untagged</Muted>
  // One more is shown rather than counted.
  const long = tags.length > most + 1
  const shown = long && !open ? tags.slice(0, most) : tags
  return (
    <span className={styles.tags}>
      {shown.map((tag) => {
        const command = base === null ? null : pullCommand(`${base}:${tag}`)
        return command === null ? (
          <code key={tag}>{tag}</code>
        ) : (
          <PullTag key={tag} tag={tag} command={command} />
        )
      })}
      {long && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'show fewer' : `and ${formatCount(tags.length - most)} more`}
        </button>
      )}
    </span>
  )
}

/** A row may hold many, so the outcome is said in the one place for messages, with what was copied. */
function PullTag({ tag, command }: { tag: string; command: string }) {
  const copy = async () => {
    const done = await copyText(plainCells(command))
    if (done) showToast(`Copied: ${command}`)
    else showToast(`Could not copy: select ${command} here instead`, 'failure')
  }
  return (
    <button
      type="button"
      className={styles.tag}
      aria-label={`Copy pull command for ${tag}`}
      title={command}
      onClick={() => void copy()}
    >
      <code>{tag}</code>
    </button>
  )
}
