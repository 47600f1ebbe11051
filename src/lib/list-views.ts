/** A list of repositories that is worth a name: its query string, as the list's address has it. */
export type ListView = { title: string; query: string }

/** What the palette offers for the registry in use, in this order. Titles are unique. */
export const listViews: readonly ListView[] = [
  { title: 'All repositories', query: '' },
  { title: 'High or critical', query: '?severity=high,critical' },
]
