/**
 * What to look for where a filter of the API's is not enough, in the order in which it is offered; and
 * the number of days that each begins with.
 */
export const viewDays = { 'not-pulled': 90, 'never-pulled': null, 'not-rebuilt': 180 } as const

export type RepositoryView = keyof typeof viewDays

export const repositoryViews = Object.keys(viewDays) as readonly RepositoryView[]

/** What is dangerous, and in use first: this one takes no more than a filter and an order of the API's. */
export const dangerousView = {
  title: 'High or critical',
  search: { severity: ['high', 'critical'], orderBy: '-lastPull' },
} as const

/** "Not pulled for 90 days". `days` is null for a view without. */
export function viewTitle(view: RepositoryView, days: number | null = viewDays[view]): string {
  const duration = days === 1 ? '1 day' : `${days} days`
  switch (view) {
    case 'not-pulled':
      return `Not pulled for ${duration}`
    case 'never-pulled':
      return 'Never pulled'
    case 'not-rebuilt':
      return `Pulled lately, not rebuilt for ${duration}`
  }
}
