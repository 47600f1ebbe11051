/** Whether a text is an address that a page may open: `javascript:` is one that it may not. */
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
