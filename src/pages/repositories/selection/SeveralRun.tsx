import { useEffect } from 'react'
import { isSignedOut } from '#api/errors.ts'
import { LeaveQuestion } from '#components/deleting/LeaveQuestion.tsx'
import { SignInFirst } from '#components/SignInFirst.tsx'
import { failureWords } from '#components/failure-words.ts'
import { useSignedOut } from '#components/use-signed-out.ts'
import { WaitNotice } from '#components/WaitNotice.tsx'
import { formatCount } from '#lib/format.ts'
import { shownName } from '#lib/shown-name.ts'
import { Button } from '#ui/Button.tsx'
import { focusHeading } from '#ui/focus-heading.ts'
import { Notice } from '#ui/Notice.tsx'
import type { Hold, useDeleteSeveral } from './use-delete-several.ts'
import styles from './DeleteSeveralDialog.module.css'

type SeveralRunProps = {
  several: ReturnType<typeof useDeleteSeveral>
  /** How many are to be deleted. */
  count: number
}

/** How far it has come, with a way to stop it. */
export function SeveralRun({ several, count }: SeveralRunProps) {
  const { turn, outcomes, hold, stopping, stop, leaving } = several
  // What was pressed has gone out of sight.
  useEffect(focusHeading, [])
  const words = `${formatCount(outcomes.size)} of ${formatCount(count)} done`
  return (
    <div className={styles.form}>
      <progress
        className={styles.progress}
        aria-label="Progress"
        value={outcomes.size}
        max={count}
      />
      <p>
        {words}
        {stopping
          ? ', stopping after this one…'
          : hold === null && turn !== null && `, deleting ${shownName(turn)}…`}
      </p>
      {hold && !stopping && <Held hold={hold} />}
      {leaving && (
        <LeaveQuestion onStay={leaving.stay} onLeave={leaving.leave}>
          Leaving stops after the one that is being deleted; a message will say how many were
          deleted, and what failed and why.
        </LeaveQuestion>
      )}
      {/* Not where the button was that began it, or a double click would stop it. */}
      <div>
        <Button unavailable={stopping} onClick={stop}>
          {stopping ? 'Stopping…' : 'Stop'}
        </Button>
      </div>
    </div>
  )
}

/** Why it does not go on. */
function Held({ hold }: { hold: Hold }) {
  const signedOut = useSignedOut()
  if (hold.kind === 'wait') {
    return (
      <p>
        <WaitNotice wait={hold} />
      </p>
    )
  }
  const goOn = <Button onClick={hold.goOn}>Go on</Button>
  if (!isSignedOut(hold.reason)) {
    const { title, advice } = failureWords(hold.reason)
    return (
      <Notice tone="warning" title={`Paused: ${title}`} actions={goOn}>
        <p>{advice} Nothing more is deleted until you say so.</p>
      </Notice>
    )
  }
  return signedOut ? (
    <SignInFirst error={hold.reason}>It is paused: nothing more is deleted.</SignInFirst>
  ) : (
    <Notice tone="warning" title="You are signed in again" actions={goOn}>
      <p>It is paused: nothing more is deleted until you say so.</p>
    </Notice>
  )
}
