import { useRef, useState } from 'react'
import { ownViews } from '#components/own-views.ts'
import { type ListSearch, parseListSearch, viewQuery } from '#lib/list-search.ts'
import { isSameView, mostOwnViews, type OwnView } from '#lib/own-views.ts'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import { hasView } from './change-own-views.ts'
import { nameProblem, nameWords, searchWords } from './own-view-words.ts'
import styles from './OwnViewsDialog.module.css'

type SaveViewProps = {
  registryId: string
  /** What would be saved. */
  search: ListSearch
  /** Those of the registry. */
  views: readonly OwnView[]
  /** Takes the view in the place of the one that has its name, if one does. */
  onSave: (view: OwnView, replaces: boolean) => void
}

/** Gives the list a name. One that is taken is what has another list put behind it. */
export function SaveView({ registryId, search, views, onSave }: SaveViewProps) {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const query = viewQuery(search)
  const view = { name: text.trim(), registryId: registryId.toLowerCase(), query }
  const taken = views.find((other) => isSameView(other, view))
  const holders = views.filter((other) => other.query === query).map(({ name }) => name)
  const problem = nameProblem(text)

  const refuse = (why: string) => {
    setRefused(why)
    field.current?.focus()
  }
  const save = () => {
    if (problem !== null) return refuse(problem)
    const all = ownViews.readAnew()
    const replaces = hasView(all, view)
    // Only what the reader was told of is replaced.
    if (replaces && !taken) return refuse(`“${view.name}” exists already.`)
    if (!replaces && all.length >= mostOwnViews) return refuse(tooMany)
    onSave(view, replaces)
    setText('')
    setRefused(null)
  }

  return (
    <form
      className={styles.save}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <h3>Save this list</h3>
      <p>{searchWords(search)}</p>
      {holders.length > 0 && <p className={styles.note}>Saved already as {nameWords(holders)}.</p>}
      <div className={styles.name}>
        <TextField
          ref={field}
          label="Name"
          data-first-focus
          value={text}
          problem={refused ?? (view.name === '' ? null : problem)}
          note={taken ? takenWords(taken, query) : null}
          onChange={(event) => {
            setText(event.target.value)
            setRefused(null)
          }}
        />
        <Button
          type="submit"
          onClick={(event) => {
            // The second click of a double one finds the field empty, which nobody has done wrong.
            if (event.detail > 1) event.preventDefault()
          }}
        >
          {taken ? 'Replace' : 'Save'}
        </Button>
      </div>
    </form>
  )
}

const tooMany = `No more than ${mostOwnViews} views are kept, of all registries together. Delete one first.`

const takenWords = ({ name, query }: OwnView, asked: string) =>
  query === asked
    ? `“${name}” holds this list already.`
    : `“${name}” exists already. It holds: ${searchWords(parseListSearch(query))}`
