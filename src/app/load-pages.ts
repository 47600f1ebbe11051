const load = async () => (await import('./other-pages.ts')).otherPages

/** Fetches the page of all registries, and what the switcher opens. */
export const loadRegistries = async () => (await load()).registries

/** Fetches the pages of a repository and of an artifact. */
export const loadRepository = async () => (await load()).repository

/** Fetches the page of a vulnerability, and that where one is looked for. */
export const loadVulnerability = async () => (await load()).vulnerability

/** Fetches what the shortcuts of the frame do. */
export const loadShortcuts = async () => (await load()).shortcuts
