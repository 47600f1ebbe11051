import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { readPlainPage } from './plain-files.ts'

const root = fileURLToPath(new URL('../floor', import.meta.url))

/**
 * Builds the page made of Berth's libraries alone, with the plain page's look; its files by path.
 * They are never written: the compiler would take what lies in this folder for ours to check.
 */
export async function buildFloor(): Promise<Map<string, Buffer>> {
  const style = (await readPlainPage()).match(/<style>[^]*<\/style>/)?.[0] ?? ''
  const look = {
    name: 'plain-look',
    transformIndexHtml: (html: string) => html.replace('<!-- style of the plain page -->', style),
  }
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), look],
    build: { write: false, target: 'es2023', modulePreload: { polyfill: false } },
  })
  if ('close' in built) throw new Error('a build does not watch')
  return new Map(
    [built].flat().flatMap(({ output }) =>
      output.map((file) => {
        const body = file.type === 'chunk' ? file.code : file.source
        return [`/${file.fileName}`, Buffer.from(body)] as const
      }),
    ),
  )
}
