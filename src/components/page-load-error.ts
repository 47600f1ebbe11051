/** A file of the dashboard itself did not arrive, so a page could not be opened. */
export class PageLoadError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'PageLoadError'
  }
}
