import { defaultListSearch, printListSearch } from './list-search.ts'
import { dangerousView, repositoryViews, viewDays, viewTitle } from './repository-views.ts'

/** A list of repositories that is worth a name: its query string, as the list's address has it. */
export type ListView = { title: string; query: string }

/** What the palette offers for the registry in use, in this order. Titles are unique. */
export const listViews: readonly ListView[] = [
  { title: 'All repositories', query: '' },
  ...repositoryViews.map((view) => ({
    title: viewTitle(view),
    query: printListSearch({ ...defaultListSearch, view, days: viewDays[view] }),
  })),
  {
    title: dangerousView.title,
    query: printListSearch({ ...defaultListSearch, ...dangerousView.search }),
  },
]
