import { Button, IconButton } from './Button.tsx'
import { useCopy } from './use-copy.ts'

type CopyButtonProps = {
  text: string
  label: string
  /** The label in words instead of a picture. */
  wordy?: boolean
}

/** Copies `text`; says whether it worked, to eyes and to screen readers. */
export function CopyButton({ text, label, wordy = false }: CopyButtonProps) {
  const { copy, forget, outcome, said } = useCopy(text)
  return (
    <>
      {wordy ? (
        <Button onClick={copy} onBlur={forget}>
          {outcome === 'copied' ? 'Copied' : label}
        </Button>
      ) : (
        <IconButton
          icon={outcome === 'copied' ? 'check' : 'copy'}
          label={label}
          onClick={copy}
          onBlur={forget}
        />
      )}
      <span role="status" className={outcome === 'failed' ? undefined : 'visually-hidden'}>
        {said}
      </span>
    </>
  )
}
