import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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

/** Replaces a text wherever it stands in a file, or the first match. Throws where the file does not hold it. */
export function replaceIn(
  file: string,
  what: string | RegExp,
  by: string | ((found: string, ...parts: string[]) => string),
) {
  const before = readFileSync(file, 'utf8')
  const found = typeof what === 'string' ? before.includes(what) : what.test(before)
  if (!found) throw new Error(`${file} does not hold ${what}`)
  const replacer = typeof by === 'string' ? () => by : by
  const after =
    typeof what === 'string' ? before.replaceAll(what, replacer) : before.replace(what, replacer)
  writeFileSync(file, after)
}

/** Lets the files of a folder name another folder than the one that they were written for. */
export function repoint(folder: string, from: string, to: string) {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.conf'))) {
    const file = join(folder, name)
    if (readFileSync(file, 'utf8').includes(from)) replaceIn(file, from, to)
  }
}
