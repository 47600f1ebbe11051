import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** A source without comments and margins; the same with whatever line ends it was checked out. */
export const inlined = (source: string) =>
  source
    .replaceAll('\r\n', '\n')
    .replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
    .replaceAll(/\n\s*/g, '\n')

const read = (file: string) =>
  inlined(readFileSync(new URL(`../src/start/${file}`, import.meta.url), 'utf8'))

const style = read('shell.css')
const script = read('look.js') + read('first-requests.js')

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The sources that let a browser run what stands in index.html itself (Content Security Policy
 * Level 3, section 2.3.1). Nothing in there depends on the build, so they change when it is edited
 * and at no other time.
 */
export const startSources = { style: hash(style), script: hash(script) }

/**
 * Puts into index.html what paints before any file has come, and what begins the first requests. The
 * style sheet of the build goes below the shell, which must not wait for it.
 */
export function pageStart(): Plugin {
  return {
    name: 'page-start',
    transformIndexHtml: {
      // Earlier, Vite would take the style for a file of its own and rewrite it.
      order: 'post',
      handler(html) {
        if (!html.includes('<!-- start -->')) return html
        const inline = `<style>${style}</style>\n    <script>${script}</script>`
        const sheet = /^ *<link rel="stylesheet"[^>]*>\n/m.exec(html)?.[0] ?? ''
        return html
          .replace(sheet, '')
          .replace('<!-- start -->', () => inline)
          .replace('    <noscript>', `${sheet}    <noscript>`)
      },
    },
  }
}
