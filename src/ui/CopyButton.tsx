import { Button, IconButton } from './Button.tsx'
import { useCopy } from './use-copy.ts'
import styles from './CopyButton.module.css'

type CopyButtonProps = {
  text: string
  label: string
  /** For text that is not on the page: the label in words, and the text where it cannot be copied. */
  wordy?: boolean
  /** For lines that are run, which a mark against formulas would change. */
  exact?: boolean
}

/** Copies `text`; says whether it worked, to eyes and to screen readers. */
export function CopyButton({ text, label, wordy = false, exact }: CopyButtonProps) {
  const { copy, forget, outcome, said } = useCopy(text, exact)
  return (
    <>
      {wordy ? (
        // The text must not go away from under the pointer that selects it.
        <Button onClick={copy} onBlur={outcome === 'copied' ? forget : undefined}>
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
      {wordy && outcome === 'failed' && (
        <textarea
          readOnly
          className={styles.text}
          aria-label="Text to copy"
          rows={6}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  )
}
