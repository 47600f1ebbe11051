import { REGISTRY_IDS } from '../../local-api/registries.ts'
import { listOf } from '../detail.ts'
import { expectRange } from '../table.ts'
import { type Answer, ask } from './ask.ts'
import { cookieOf, signIn, test } from './fixtures.ts'

/** What is asked with the sign-in of the page's reader, without a browser in between. */
export const asked = test.extend<{
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>
}>({
  get: async ({ page, context, bench }, provide) => {
    await signIn(page, `${bench.url}${listOf(REGISTRY_IDS.prod)}`, 'dora')
    await expectRange(page, 'Repositories 1 to 50')
    const Cookie = await cookieOf(context, bench)
    const { pathname } = new URL(bench.url)
    await provide((path, headers) =>
      ask(bench.origin, pathname + path, { headers: { Cookie, Accept: 'text/html', ...headers } }),
    )
  },
})
