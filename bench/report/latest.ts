import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { writeDocument } from './document.ts'
import type { ListResult } from './list-section.ts'
import type { SoakResult } from './soak-section.ts'
import type { TypingResult } from './typing-section.ts'

/** What was measured last, by what measured it. */
export type Latest = { list?: ListResult; soak?: SoakResult; typing?: TypingResult }

const file = 'bench/out/latest.json'

/** Keeps a result beside those of the other measurements, and writes the document anew from all. */
export async function keep(result: Latest): Promise<void> {
  const known = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Latest,
    () => ({}),
  )
  const latest = { ...known, ...result }
  await mkdir('bench/out', { recursive: true })
  await writeFile(file, `${JSON.stringify(latest, null, 2)}\n`)
  await writeDocument(latest)
  console.log(`Written to ${file} and docs/performance.md`)
}
