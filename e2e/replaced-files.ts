import { test as base } from './fixtures.ts'
import { isNavigation, startFrontProxy } from './front-proxy.ts'
import { servers } from './servers.ts'

/** A server whose files are replaced while a page is open. */
async function startServer() {
  let missing: { files: RegExp; forGood: boolean } | null = null
  let answersPages = true
  const pages: string[] = []
  const proxy = await startFrontProxy(servers.plain.url, (request, response) => {
    const { url = '' } = request
    if (isNavigation(request)) {
      pages.push(url)
      if (missing?.forGood === false) missing = null
    }
    if (missing?.files.test(url)) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end()
    } else if (url === '/' && !answersPages) {
      request.socket.destroy()
    } else {
      return false
    }
    return true
  })
  return {
    ...proxy,
    /** Until a page is opened anew, which then names the files of the new release. */
    lose: (files: RegExp, how?: 'for good') => {
      missing = { files, forGood: how === 'for good' }
    },
    /** The page itself is not answered any more, or is again. */
    answerPages: (answers: boolean) => {
      answersPages = answers
    },
    pages,
  }
}

/** A test with such a server of its own in front of the dashboard. */
export const test = base.extend<{ server: Awaited<ReturnType<typeof startServer>> }>({
  // Playwright reads from the pattern which fixtures this one needs: none.
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const server = await startServer()
    await provide(server)
    await server.close()
  },
})
