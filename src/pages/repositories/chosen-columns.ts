import type { Repository } from '#api/wire/repository.ts'
import type { Column } from '#components/columns.ts'
import { stored } from '#ui/stored.ts'
import { repositoryColumns } from './repository-columns.tsx'

type Columns = readonly Column<Repository>[]

/** Of what is not there, or no column any more, nothing is shown; the name heads each row. */
function parseColumns(text: string | null): Columns {
  const [name, ...others] = repositoryColumns
  if (text === null || name === undefined) return repositoryColumns
  const ids = new Set(text.split(','))
  const chosen = [...ids].flatMap((id) => others.find((column) => column.id === id) ?? [])
  // None of them at all may be a choice, but not one that is written like that.
  return chosen.length > 0 || text === '' ? [name, ...chosen] : repositoryColumns
}

/** The columns that the reader has chosen, in their order: the ids of all but the first, with commas. */
export const chosenColumns = stored('berth.columns', parseColumns)
