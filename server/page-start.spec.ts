import { createHash } from 'node:crypto'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { inlined, pageStart, startSources } from './page-start.ts'

const hashes = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )

test('what a build holds inline is what the policy lets in, and the shell waits for no file', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [pageStart()],
    build: { write: false },
  })
  const { output } = [built].flat().find((part) => 'output' in part) ?? { output: [] }
  const page = output.find(({ fileName }) => fileName === 'index.html')
  const html = page?.type === 'asset' ? String(page.source) : ''
  expect(hashes(html, 'style')).toEqual([startSources.style])
  expect(hashes(html, 'script')).toEqual([startSources.script])
  expect(html.indexOf('<base ')).toBeLessThan(html.indexOf('<script>'))
  expect(html.indexOf('class="shell"')).toBeLessThan(html.indexOf('rel="stylesheet"'))
  expect(html.match(/rel="stylesheet"/g)).toHaveLength(1)
  // Nothing in there may be named in another way by another build.
  expect(html.match(/<(style|script)>[^]*?<\/\1>/g)?.join()).not.toMatch(/assets\//)
})

test('a checkout with other line ends gives the same text', () => {
  const source = "/* Why. */\n{\n  const a = 'b'\n  // How.\n  use(a)\n}\n"
  expect(inlined(source)).toBe("\n{\nconst a = 'b'\nuse(a)\n}\n")
  expect(inlined(source.replaceAll('\n', '\r\n'))).toBe(inlined(source))
})
