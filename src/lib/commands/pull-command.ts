import { isShellText, shellWord } from './shell.ts'

/** How to pull `HOST/NAME`, with a tag or a digest or without; null for what no shell can hold. */
export const pullCommand = (reference: string): string | null =>
  isShellText(reference) ? `docker pull ${shellWord(reference)}` : null
