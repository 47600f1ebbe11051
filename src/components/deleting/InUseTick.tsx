import { inUseDays } from '#lib/in-use.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { RelativeTime } from '#ui/DateTime.tsx'

type InUseTickProps = {
  lastPulledAt: Date
  ticked: boolean
  onTick: (ticked: boolean) => void
}

/** A second word for what something still pulls: typing a name is soon done. */
export const InUseTick = ({ lastPulledAt, ticked, onTick }: InUseTickProps) => (
  <Checkbox
    label="Still in use: delete it all the same"
    checked={ticked}
    onChange={(event) => onTick(event.target.checked)}
  >
    It was pulled <RelativeTime date={lastPulledAt} />, less than {inUseDays} days ago. Whatever
    pulls it will fail.
  </Checkbox>
)
