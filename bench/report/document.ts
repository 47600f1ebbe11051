import { readFile, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import type { Latest } from './latest.ts'
import { listSection } from './list-section.ts'
import { soakSection } from './soak-section.ts'
import { typingSection } from './typing-section.ts'

const file = 'docs/performance.md'
const begin = '<!-- measured: begin -->'
const end = '<!-- measured: end -->'

/**
 * Writes what was measured between the two marks of the document; what stands around them was
 * written by hand and stays. Throws where a mark is missing.
 */
export async function writeDocument({ list, soak, typing }: Latest): Promise<void> {
  const text = await readFile(file, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${file} has lost its marks ${begin} and ${end}`)
  const sections = [
    list ? listSection(list) : '',
    soak ? soakSection(soak) : '',
    typing ? typingSection(typing) : '',
  ]
  const whole = [text.slice(0, from) + begin, ...sections, text.slice(to)].join('\n\n')
  const options = await resolveConfig(file)
  await writeFile(file, await format(whole, { ...options, parser: 'markdown' }))
}
