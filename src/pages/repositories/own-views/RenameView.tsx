import { useEffect, useRef, useState } from 'react'
import { isSameView, type OwnView } from '#lib/own-views.ts'
import { Button } from '#ui/Button.tsx'
import { isEscape } from '#ui/is-escape.ts'
import { TextField } from '#ui/TextField.tsx'
import { nameProblem } from './own-view-words.ts'
import styles from './OwnViewsDialog.module.css'

type RenameViewProps = {
  view: OwnView
  /** Those of its registry. */
  views: readonly OwnView[]
  onRename: (name: string) => void
  onCancel: () => void
}

/** Gives a view another name, which no other view may have. */
export function RenameView({ view, views, onRename, onCancel }: RenameViewProps) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(view.name)
  const [tried, setTried] = useState(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const name = text.trim()
  const other = views.find((one) => isSameView(one, { ...view, name }))
  const taken =
    other && other.name !== view.name ? `“${other.name}” exists already. Type another name.` : null
  const problem = nameProblem(text) ?? taken
  return (
    <form
      className={styles.rename}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (problem === null) return onRename(name)
        setTried(true)
        field.current?.focus()
      }}
    >
      <TextField
        ref={field}
        label={`New name of “${view.name}”`}
        value={text}
        problem={tried || name !== '' ? problem : null}
        note={null}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (!isEscape(event)) return
          // It leaves the renaming, and not the dialog too.
          event.preventDefault()
          onCancel()
        }}
      />
      <div className={styles.actions}>
        <Button type="submit">Rename</Button>
        <Button tone="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
