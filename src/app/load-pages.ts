const load = async () => (await import('./other-pages.ts')).otherPages

/** Fetches the page of all registries, and what the switcher opens. */
export const loadRegistries = async () => (await load()).registries

/** Fetches the pages of a repository and of an artifact. */
export const loadRepository = async () => (await load()).repository
