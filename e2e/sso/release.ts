import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const next = (name: string) => name.replace(/\.(\w+)$/, 'n.$1')

/** Puts a new release in the place of a served build: every hashed file has another name. */
export function release(dist: string): void {
  const assets = join(dist, 'assets')
  const all = readdirSync(assets)
  const names = all.filter((name) => !/\.(?:br|gz)$/.test(name))
  const pages = readdirSync(dist).filter((name) => name.endsWith('.html'))
  const renamed = (file: string) =>
    names.reduce((before, name) => before.replaceAll(name, next(name)), readFileSync(file, 'utf8'))
  for (const page of pages) writeFileSync(join(dist, page), renamed(join(dist, page)))
  for (const name of names) {
    const text = renamed(join(assets, name))
    const file = join(assets, next(name))
    writeFileSync(file, text)
    writeFileSync(`${file}.br`, brotliCompressSync(text))
    writeFileSync(`${file}.gz`, gzipSync(text))
  }
  for (const name of all) rmSync(join(assets, name))
}
