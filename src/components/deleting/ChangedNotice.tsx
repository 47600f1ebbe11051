import { changesBetween } from '#api/repository-changes.ts'
import type { Repository } from '#api/wire/repository.ts'
import { Notice } from '#ui/Notice.tsx'
import { Changes } from './Changes.tsx'

type ChangedNoticeProps = {
  seen: Repository
  now: Repository
  /** The reader has confirmed, and this is why nothing came of it. */
  stopped: boolean
}

/** The repository is not what the reader looks at any more. */
export const ChangedNotice = ({ seen, now, stopped }: ChangedNoticeProps) => (
  <Notice
    tone="warning"
    title={
      stopped ? 'Nothing was deleted: it has changed' : 'It has changed since this dialog opened'
    }
  >
    <Changes changes={changesBetween(seen, now)} />
    <p>The facts above are up to date now. Look again before you delete it.</p>
  </Notice>
)
