import { CopyButton } from './CopyButton.tsx'
import styles from './Command.module.css'

type CommandProps = {
  text: string
  label: string
  /** See `CopyButton`. */
  exact?: boolean
}

/** A command, ready to be copied; its lines wrap, so that all of it can be read and selected. */
export function Command({ text, label, exact }: CommandProps) {
  return (
    <div className={styles.command}>
      <code>{text}</code>
      <CopyButton text={text} label={label} exact={exact} />
    </div>
  )
}
