import { mayAskAhead } from '#api/pressure.ts'

let load: () => Promise<unknown> = () => Promise.resolve()

/** Tells how the file with the pages of a repository comes: only the routes know them. */
export function repositoryPagesComeBy(how: () => Promise<unknown>): void {
  load = how
}

/**
 * Fetches them for a reader who is likely to open one, beside its data and not before. What fails is
 * left to the navigation that needs it.
 */
export function loadRepositoryPages(): void {
  if (mayAskAhead()) void load().catch(() => {})
}
