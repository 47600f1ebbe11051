import type { MouseEvent, Ref } from 'react'
import type { RunPhase } from '#api/walk/run.ts'
import { Button } from '#ui/Button.tsx'

type RunButtonProps = {
  phase: RunPhase
  onStop: () => void
  onGoOn: () => void
  ref?: Ref<HTMLButtonElement>
}

/** Stops a reading, and goes on with it: one button, so that the focus stays on it. */
export function RunButton({ phase, onStop, onGoOn, ref }: RunButtonProps) {
  if (phase !== 'reading' && phase !== 'stopped') return null
  const act = phase === 'reading' ? onStop : onGoOn
  return (
    <Button
      ref={ref}
      // The second click of a double one, or a key held down, would take back what the first has done.
      onClick={({ detail }: MouseEvent) => {
        if (detail <= 1) act()
      }}
      onKeyDown={(event) => {
        if (event.repeat && event.key === 'Enter') event.preventDefault()
      }}
    >
      {phase === 'reading' ? 'Stop' : 'Go on'}
    </Button>
  )
}
