import type { Wait } from '#api/patiently.ts'
import { Countdown } from '#ui/Countdown.tsx'

/** When a reading of many pages goes on, while it rests because the API wants it to. */
export const WaitNotice = ({ wait }: { wait: Wait | null }) =>
  wait && (
    <Countdown
      key={wait.until.getTime()}
      date={wait.until}
      before="The registry wants a rest: goes on"
      after="Goes on now."
    />
  )
