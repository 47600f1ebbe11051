import { useMemo } from 'react'
import { CopyButton } from '#ui/CopyButton.tsx'
import { failureDetails } from './failure-details.ts'

/** Copies what there is to know about a failure, for whoever looks into it. */
export function CopyDetails({ error }: { error: unknown }) {
  // Made once: a crash has no other time than that at which it is first shown.
  const details = useMemo(() => failureDetails(error), [error])
  return <CopyButton text={details} label="Copy details" wordy />
}
