import { readFile } from 'node:fs/promises'

const page = new URL('../plain/index.html', import.meta.url)

/** The plain page as it is sent: without the indentation, which is for those who read it. */
export async function readPlainPage(): Promise<string> {
  return (await readFile(page, 'utf8')).replaceAll(/\n\s+/g, '\n')
}
