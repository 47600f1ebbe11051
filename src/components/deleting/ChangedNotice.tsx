import { changesBetween } from '#api/repository-changes.ts'
import type { Repository } from '#api/wire/repository.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Changes } from './Changes.tsx'

type ChangedNoticeProps = {
  seen: Repository
  now: Repository
  /** The reader has confirmed, and this is why nothing came of it: it has been read anew. */
  stopped: boolean
  /** Otherwise the reader decides on it as it is now, with what it holds now. */
  onReadAnew: () => void
}

/** The repository is not what the reader looks at any more. */
export const ChangedNotice = ({ seen, now, stopped, onReadAnew }: ChangedNoticeProps) => (
  <Notice
    tone="warning"
    title={stopped ? 'Nothing was deleted: it has changed' : 'It has changed since you looked'}
    actions={!stopped && <Button onClick={onReadAnew}>Read again</Button>}
  >
    <Changes changes={changesBetween(seen, now)} />
    <p>
      {stopped
        ? 'The facts above are up to date now. Look again before you delete it.'
        : 'Read it again: until then it is not deleted.'}
    </p>
  </Notice>
)
