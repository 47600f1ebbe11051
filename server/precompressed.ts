import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** How a file may lie in the build a second time, the smaller first: ending and encoding (RFC 9110, 8.4.1). */
const encodings = [
  { ending: '.br', encoding: 'br' },
  { ending: '.gz', encoding: 'gzip' },
] as const

const compress = {
  br: (raw: Buffer) =>
    brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }),
  gzip: (raw: Buffer) => gzipSync(raw, { level: constants.Z_BEST_COMPRESSION }),
}

/**
 * Writes each script, style sheet and picture of the build twice more, as small as they get, for
 * servers that hand such files out. Pages are not: a server writes the mount path into them.
 */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    async writeBundle({ dir: folder }) {
      if (folder === undefined) return
      const files = await readdir(folder, { recursive: true })
      for (const file of files.filter((name) => /\.(?:js|css|svg)$/.test(name))) {
        const path = join(folder, file)
        const raw = await readFile(path)
        for (const { ending, encoding } of encodings) {
          await writeFile(`${path}${ending}`, compress[encoding](raw))
        }
      }
    },
  }
}

/** The encoding to answer with, as far as the client accepts one and a file has it; null for none. */
export function acceptedEncoding(accept: string, has: (ending: string) => boolean) {
  const wanted = accept.split(',').map((part) => part.split(';').map((word) => word.trim()))
  const names = new Set(
    wanted
      .filter((words) => !words.some((word) => /^q=0(?:\.0*)?$/.test(word)))
      .map(([name]) => name),
  )
  return encodings.find(({ ending, encoding }) => names.has(encoding) && has(ending)) ?? null
}
