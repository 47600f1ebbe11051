import { useState } from 'react'
import { IconButton } from './Button.tsx'
import { copyText } from './copy-text.ts'

type Outcome = 'copied' | 'failed' | null

/** Copies `text`; says whether it worked, to eyes and to screen readers. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<Outcome>(null)
  const said = { copied: 'Copied', failed: 'Could not copy: select the text instead' }
  return (
    <>
      <IconButton
        icon={outcome === 'copied' ? 'check' : 'copy'}
        label={label}
        onClick={() => void copyText(text).then((done) => setOutcome(done ? 'copied' : 'failed'))}
        onBlur={() => setOutcome(null)}
      />
      <span role="status" className={outcome === 'failed' ? undefined : 'visually-hidden'}>
        {outcome && said[outcome]}
      </span>
    </>
  )
}
