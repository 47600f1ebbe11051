import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const next = (name: string) => name.replace(/\.(\w+)$/, 'n.$1')

/** Puts a new release in the place of a served build: every hashed file has another name. */
export function release(dist: string): void {
  const assets = join(dist, 'assets')
  const names = readdirSync(assets)
  const pages = readdirSync(dist).filter((name) => name.endsWith('.html'))
  const files = [
    ...pages.map((name) => join(dist, name)),
    ...names.map((name) => join(assets, name)),
  ]
  for (const file of files) {
    const text = names.reduce(
      (before, name) => before.replaceAll(name, next(name)),
      readFileSync(file, 'utf8'),
    )
    writeFileSync(file, text)
  }
  for (const name of names) renameSync(join(assets, name), join(assets, next(name)))
}
