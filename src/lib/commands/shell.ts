/** Words that every shell passes on as they are. */
const plainWord = /^[\w./:,-][\w./:,=%@+-]*$/

/**
 * What a terminal would act on, or a reader not see, when it is pasted: control and format characters
 * and separators other than the space. A line feed between quotes is but a line feed.
 */
const unseen = /((?:(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+)/u

/** Whether text can be an argument at all: none can hold NUL. */
export const isShellText = (text: string) => !text.includes('\0')

/**
 * Text as one argument of a POSIX shell: between single quotes, where nothing has a meaning, unless it
 * needs none. Characters that cannot be seen are printed by `printf`. Throws a RangeError for what
 * is no `isShellText`.
 */
export function shellWord(text: string): string {
  if (!isShellText(text)) throw new RangeError('No argument can hold NUL')
  if (text === '') return "''"
  if (plainWord.test(text)) return text
  const parts = text.split(unseen)
  // Every second part is one that matched.
  return parts.map((part, index) => (index % 2 === 1 ? printed(part) : quoted(part))).join('')
}

/** Lines that the shell reads as one. */
export const shellLines = (...lines: readonly string[]) => lines.join(' \\\n  ')

/** No line begins with a caret, where a bash would change the command before, between quotes too. */
function quoted(text: string): string {
  if (text === '') return ''
  return `'${text.replaceAll("'", String.raw`'\''`).replaceAll('\n^', "\n''^")}'`
}

/** It has no line feed at its end, which a substitution would lose. */
function printed(text: string): string {
  const octal = [...new TextEncoder().encode(text)].map(
    (byte) => `\\${byte.toString(8).padStart(3, '0')}`,
  )
  return `"$(printf '${octal.join('')}')"`
}
