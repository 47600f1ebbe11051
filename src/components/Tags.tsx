import { Muted } from '#ui/Muted.tsx'
import styles from './Tags.module.css'

/** The tags of an artifact, or the word for having none. */
export function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return <Muted>untagged</Muted>
  return (
    <span className={styles.tags}>
      {tags.map((tag) => (
        <code key={tag}>{tag}</code>
      ))}
    </span>
  )
}
