import type { ReactNode } from 'react'
import { inUseDays } from '#lib/in-use.ts'
import { Checkbox } from '#ui/Checkbox.tsx'

type InUseTickProps = {
  /** What is still in use, as the label begins, and whether that is one. */
  what: string
  isOne: boolean
  /** When it was pulled, as far as that is one time. */
  when?: ReactNode
  ticked: boolean
  onTick: (ticked: boolean) => void
  disabled?: boolean
}

/** A second word for what something still pulls: typing a name is soon done. */
export const InUseTick = ({ what, isOne, when, ticked, onTick, disabled }: InUseTickProps) => (
  <Checkbox
    label={`${what}: delete ${isOne ? 'it' : 'them'} all the same`}
    checked={ticked}
    disabled={disabled}
    onChange={(event) => onTick(event.target.checked)}
  >
    {isOne ? 'It was' : 'They were'} pulled {when}less than {inUseDays} days ago. Whatever pulls{' '}
    {isOne ? 'it' : 'them'} will fail.
  </Checkbox>
)
