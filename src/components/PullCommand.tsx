import { useQuery } from '@tanstack/react-query'
import { registryQuery } from '#api/queries.ts'
import { pullCommand } from '#lib/commands/pull-command.ts'
import { Button } from '#ui/Button.tsx'
import { Command } from '#ui/Command.tsx'
import { Muted } from '#ui/Muted.tsx'
import { useFailure } from './use-failure.ts'
import styles from './PullCommand.module.css'

type PullCommandProps = {
  registryId: string
  /** What to pull, without the host: `NAME`, `NAME:TAG` or `NAME@DIGEST`. */
  reference: string
}

/** How to pull an image. The host name is the registry's own word, never built (contract 4.18). */
export function PullCommand({ registryId, reference }: PullCommandProps) {
  const registry = useQuery(registryQuery(registryId))
  const failed = useFailure(registry)
  if (registry.data?.hostname) {
    const command = pullCommand(`${registry.data.hostname}/${reference}`)
    if (command !== null) return <Command text={command} label="Copy pull command" />
    return (
      <p className={styles.missing}>
        <Muted>No pull command: the name holds a NUL character, which no command can hold.</Muted>
      </p>
    )
  }
  if (failed) {
    return (
      <p className={styles.missing}>
        <Muted>
          No pull command: the registry could not be read, so its host name is not known.
        </Muted>
        <Button
          tone="quiet"
          unavailable={registry.isFetching}
          onClick={() => void registry.refetch({ cancelRefetch: false })}
        >
          Read the registry again
        </Button>
      </p>
    )
  }
  if (registry.isPending) return <div className={styles.coming} />
  return (
    <p className={styles.missing}>
      <Muted>No pull command: the registry has no host name yet.</Muted>
    </p>
  )
}
