import { use, useState } from 'react'
import { PullBase } from '#components/pull-base.ts'
import { PullCommand } from '#components/PullCommand.tsx'
import { Select } from '#ui/Select.tsx'
import styles from './PullChoice.module.css'

type PullChoiceProps = {
  registryId: string
  name: string
  digest: string
  tags: readonly string[]
}

/** How to pull one artifact: by its digest, which stays what it is, or by a tag, which may move on. */
export function PullChoice({ registryId, name, digest, tags }: PullChoiceProps) {
  const isPullable = use(PullBase) !== null
  const byDigest = `@${digest}`
  const options = [
    { value: byDigest, label: 'Digest' },
    ...tags.map((tag) => ({ value: `:${tag}`, label: `Tag ${tag}` })),
  ]
  const [chosen, setChosen] = useState(byDigest)
  // A tag may have moved to another artifact since it was chosen.
  const by = options.some(({ value }) => value === chosen) ? chosen : byDigest
  return (
    <div className={styles.pull}>
      {isPullable && tags.length > 0 && (
        <Select label="Pull by" value={by} options={options} onChange={setChosen} />
      )}
      <PullCommand registryId={registryId} reference={`${name}${by}`} />
    </div>
  )
}
