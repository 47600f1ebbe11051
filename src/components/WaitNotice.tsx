import type { Wait } from '#api/patiently.ts'
import { Countdown } from '#ui/Countdown.tsx'
import { restWords } from './rest-words.ts'

/** Why a run of many requests rests, and when it goes on. */
export const WaitNotice = ({ wait }: { wait: Wait | null }) =>
  wait && (
    <>
      {restWords(wait.reason)}{' '}
      <Countdown
        key={wait.until.getTime()}
        date={wait.until}
        before="Goes on"
        after="Goes on now."
      />
    </>
  )
