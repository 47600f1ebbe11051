import { expect, test } from 'vitest'
import { headerFile, headerFiles } from './header-files.ts'
import { securityHeaders } from './security-headers.ts'

// `npx vitest run server -u` writes the files anew.
test.each(headerFiles)('deploy/headers/%s says what our own servers send', async (file) => {
  await expect(headerFile(file)).toMatchFileSnapshot(`../deploy/headers/${file}`)
})

test('no value could end its quotes', () => {
  const headers = securityHeaders({ frameAncestors: "'none'", developmentNonce: null })
  for (const value of Object.values(headers)) expect(value).not.toMatch(/["\\\n$]/)
})
