/**
 * Whether a path (relative to the mount path, without a leading slash, still encoded) is a page's
 * address and so is answered with `index.html`. Anything below `registries/` is one, whatever dots
 * or words a repository's name holds; the rest is a file, or nothing.
 */
export const isPageAddress = (path: string) => /^(?:|index\.html|registries(?:\/.*)?)$/.test(path)

/** The pages beside the app, each in a file of its own: what an SSO proxy shows where the app cannot be. */
export const isAlonePage = (path: string) => /^(?:signed-out|sign-in-first)\.html$/.test(path)
