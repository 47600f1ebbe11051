import { useState } from 'react'
import { plainCells } from '#lib/plain-cells.ts'
import { copyText } from './copy-text.ts'

const words = { copied: 'Copied', failed: 'Could not copy: select the text instead' }

/**
 * Copying, without formulas unless it is `exact`, with its outcome, which is forgotten when the reader
 * turns to something else.
 */
export function useCopy(text: string, exact = false) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  return {
    copy: () =>
      void copyText(exact ? text : plainCells(text)).then((done) =>
        setOutcome(done ? 'copied' : 'failed'),
      ),
    forget: () => setOutcome(null),
    outcome,
    /** The outcome in words, for a status region. */
    said: outcome && words[outcome],
  }
}
