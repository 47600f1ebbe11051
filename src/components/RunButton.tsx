import type { RunPhase } from '#api/walk/run.ts'
import { Button } from '#ui/Button.tsx'

type RunButtonProps = { phase: RunPhase; onStop: () => void; onGoOn: () => void }

/** Stops a reading, and goes on with it: one button, so that the focus stays on it. */
export function RunButton({ phase, onStop, onGoOn }: RunButtonProps) {
  if (phase === 'reading') return <Button onClick={onStop}>Stop</Button>
  return phase === 'stopped' ? <Button onClick={onGoOn}>Go on</Button> : null
}
