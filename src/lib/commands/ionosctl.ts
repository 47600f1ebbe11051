import { shellLines, shellWord } from './shell.ts'

/**
 * A call of ionosctl 6.9.5 or newer, the first that pages and filters repositories. A flag with several
 * values is given several times. Commands and flags are those of its own documentation,
 * `docs/subcommands/Container-Registry`; it encodes names itself.
 */
export function ionosctl(
  words: string,
  flags: Readonly<Record<string, string | number | readonly string[]>>,
): string {
  const given = Object.entries(flags).flatMap(([flag, value]) =>
    [value].flat().map((one) => `--${flag} ${shellWord(String(one))}`),
  )
  return shellLines(`ionosctl container-registry ${words}`, ...given)
}

/**
 * One value of `--filters`, which ionosctl reads as a line of CSV: a comma would begin the next filter,
 * and a bare quotation mark is an error.
 */
export function filterOf(key: string, value: string): string {
  const filter = `${key}=${value}`
  return /[",\r\n]/.test(filter) ? `"${filter.replaceAll('"', '""')}"` : filter
}
