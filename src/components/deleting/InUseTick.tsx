import { inUseDays } from '#lib/in-use.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { RelativeTime } from '#ui/DateTime.tsx'

type InUseTickProps = {
  ticked: boolean
  onTick: (ticked: boolean) => void
  disabled?: boolean
}

/** A second word for what something still pulls: typing a name is soon done. */
export const InUseTick = ({
  lastPulledAt,
  ticked,
  onTick,
  disabled = false,
}: InUseTickProps & { lastPulledAt: Date }) => (
  <Checkbox
    label="Still in use: delete it all the same"
    checked={ticked}
    disabled={disabled}
    onChange={(event) => onTick(event.target.checked)}
  >
    It was pulled <RelativeTime date={lastPulledAt} />, less than {inUseDays} days ago. Whatever
    pulls it will fail.
  </Checkbox>
)

/** The same for several, of which `count` were pulled lately. */
export const SeveralInUseTick = ({ count, ticked, onTick }: InUseTickProps & { count: number }) => (
  <Checkbox
    label={`${count} still in use: delete ${count === 1 ? 'it' : 'them'} all the same`}
    checked={ticked}
    onChange={(event) => onTick(event.target.checked)}
  >
    {count === 1 ? 'It was' : 'They were'} pulled less than {inUseDays} days ago. Whatever pulls{' '}
    {count === 1 ? 'it' : 'them'} will fail.
  </Checkbox>
)
