import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { runConfigQuery } from '#api/queries.ts'
import {
  CredentialFields,
  focusUsername,
  readCredentials,
  usernameProblem,
} from '#components/deleting/CredentialFields.tsx'
import { InUseTick } from '#components/deleting/InUseTick.tsx'
import { SignInFirst } from '#components/SignInFirst.tsx'
import { useSignedOut } from '#components/use-signed-out.ts'
import { formatCount } from '#lib/format.ts'
import { isInUse } from '#lib/in-use.ts'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import { countedRepositories } from '../counted-repositories.ts'
import type { Given } from './use-delete-several.ts'
import type { useReadings } from './use-readings.ts'
import styles from './DeleteSeveralDialog.module.css'

type SeveralReviewProps = {
  readings: ReturnType<typeof useReadings>
  /** When the dialog was opened, in ms since the epoch. */
  opened: number
  /** Out of sight, it still holds the credentials that are needed for each of them. */
  hidden: boolean
  /** Those of which the reader has been told that they are pulled all the time. */
  pullsKnown: ReadonlySet<string>
  onCancel: () => void
  onConfirm: (given: Given) => void
}

/** Asks to type the sentence, once all has been read. */
export function SeveralReview(props: SeveralReviewProps) {
  const { readings, opened, hidden, pullsKnown, onCancel, onConfirm } = props
  const prompt = useSuspenseQuery(runConfigQuery()).data.deleteCredentials === 'prompt'
  const signedOut = useSignedOut()
  const [typed, setTyped] = useState('')
  const [tickedFor, setTickedFor] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const { impacts } = readings
  const reading = readings.named('reading').length
  const used = impacts.filter(({ repository }) => isInUse(repository.lastPulledAt, opened))
  const inUse = used.length
  const known = impacts.filter(({ repository }) => pullsKnown.has(repository.name)).length
  // A tick is for those that it was given for.
  const usedNames = JSON.stringify(used.map(({ repository }) => repository.name))
  const ticked = tickedFor === usedNames
  // What is read may yet turn out to be gone; until then the sentence stays as it is.
  const count = impacts.length + reading
  const sentence = `delete ${countedRepositories(count)}`
  const given = typed.trim().replace(/\s+/g, ' ').toLowerCase()
  const confirmed =
    reading === 0 && impacts.length > 0 && given === sentence && (inUse === 0 || ticked)

  function submit(form: HTMLFormElement) {
    if (!confirmed) return
    const wrong = prompt ? usernameProblem(form) : null
    setProblem(wrong)
    if (wrong !== null) return focusUsername(form)
    onConfirm({
      readCredentials: () => (prompt ? readCredentials(form) : null),
      username: prompt ? readCredentials(form).username : null,
      forget: () => form.reset(),
    })
  }

  return (
    <form
      className={styles.form}
      hidden={hidden}
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <LeftOut readings={readings} />
      {known > 0 && reading === 0 && (
        <p>
          {formatCount(known)} {known === 1 ? 'was' : 'were'} pulled when{' '}
          {known === 1 ? 'it was' : 'they were'} to be deleted: one more pull does not stop{' '}
          {known === 1 ? 'it' : 'them'} again.
        </p>
      )}
      {count > 0 && (
        <TextField
          data-first-focus
          label={
            <>
              Type <code>{sentence}</code> to confirm
            </>
          }
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {inUse > 0 && reading === 0 && (
        <InUseTick
          what={`${formatCount(inUse)} still in use`}
          isOne={inUse === 1}
          ticked={ticked}
          onTick={(on) => setTickedFor(on ? usedNames : null)}
        />
      )}
      {prompt && <CredentialFields problem={problem} />}
      {signedOut && <SignInFirst />}
      <div className={styles.actions}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" tone="danger" unavailable={!confirmed}>
          {count === 0 ? 'Nothing to delete' : `Delete ${countedRepositories(count)}`}
        </Button>
      </div>
    </form>
  )
}

/** Which of them will not be deleted, and why. */
function LeftOut({ readings }: Pick<SeveralReviewProps, 'readings'>) {
  const gone = readings.named('gone').length
  const failed = readings.named('failed').length
  // One round at a time: a new one would take those under way along.
  const isReading = readings.named('reading').length > 0
  if (gone + failed === 0) return null
  return (
    <div className={styles.leftOut}>
      {gone > 0 && (
        <p>
          {formatCount(gone)} {gone === 1 ? 'is' : 'are'} gone already.
        </p>
      )}
      {failed > 0 && (
        <>
          <p>
            {formatCount(failed)} could not be read and {failed === 1 ? 'is' : 'are'} left out.
          </p>
          <Button unavailable={isReading} onClick={readings.readAgain}>
            Read again
          </Button>
        </>
      )}
    </div>
  )
}
