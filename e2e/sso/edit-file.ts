import { readFileSync, writeFileSync } from 'node:fs'

/** Gives settings new values. Throws for one that the example does not have. */
export function giveValues(
  file: string,
  start: (name: string) => string,
  values: Record<string, string>,
) {
  for (const [name, value] of Object.entries(values)) {
    const line = new RegExp(`^(${start(name).trim().replaceAll(' ', ' +')} +).+$`, 'm')
    replaceIn(file, line, (_line, before: string) => before + value)
  }
}

/** Replaces text in a file. Throws where the file does not hold it. */
export function replaceIn(
  file: string,
  what: string | RegExp,
  by: string | ((found: string, ...parts: string[]) => string),
) {
  const before = readFileSync(file, 'utf8')
  if (typeof what === 'string' ? !before.includes(what) : !what.test(before))
    throw new Error(`${file} does not hold ${what}`)
  writeFileSync(file, before.replace(what, typeof by === 'string' ? () => by : by))
}
