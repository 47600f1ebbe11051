import { CopyButton } from './CopyButton.tsx'
import styles from './Command.module.css'

/** A command line, ready to be copied; it wraps, so that all of it can be read and selected. */
export function Command({ text, label }: { text: string; label: string }) {
  return (
    <div className={styles.command}>
      <code>{text}</code>
      <CopyButton text={text} label={label} />
    </div>
  )
}
