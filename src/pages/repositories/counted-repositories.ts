import { formatCount } from '#lib/format.ts'

/** "1 repository", "20 repositories". */
export const countedRepositories = (count: number) =>
  count === 1 ? '1 repository' : `${formatCount(count)} repositories`
