import { test as base } from './fixtures.ts'
import { isNavigation, startFrontProxy } from './front-proxy.ts'
import { servers } from './servers.ts'

/** What the operator set up, and who is signed in. */
const config = {
  deleteCredentials: 'proxy',
  userInfoUrl: '/oauth2/userinfo',
  signOutUrl: '/oauth2/sign_out?rd=%2Fsigned-out.html',
  deleterGroup: 'registry-deleters',
}
export const vera = {
  user: '2f6d0c1e',
  email: 'vera@corp.test',
  groups: ['registry-viewers'],
  preferredUsername: 'vera',
}

/** An SSO proxy that tells who is signed in; what it answers can be changed at any time. */
async function startTellingProxy() {
  const told = { config: config as object, status: 200, user: vera as object, asked: 0 }
  const pages: string[] = []
  let signedOut = false
  const proxy = await startFrontProxy(servers.plain.url, (request, response) => {
    const { url = '' } = request
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    if (isNavigation(request)) pages.push(url)
    if (url === '/config.json') {
      json(200, told.config)
    } else if (url === '/oauth2/userinfo') {
      told.asked += 1
      json(told.status, told.user)
    } else if (url.startsWith('/oauth2/sign_out')) {
      signedOut = true
      response.writeHead(302, { Location: '/signed-out.html' }).end()
    } else if (signedOut && url.startsWith('/api/')) {
      response.writeHead(401).end()
    } else {
      return false
    }
    return true
  })
  return {
    ...proxy,
    told,
    /** The addresses of the pages that were opened so far. */
    pages: pages as readonly string[],
  }
}

/** A test with such a proxy of its own in front of the dashboard. */
export const test = base.extend<{ sso: Awaited<ReturnType<typeof startTellingProxy>> }>({
  // Playwright reads from the pattern which fixtures this one needs: none.
  // oxlint-disable-next-line no-empty-pattern
  sso: async ({}, provide) => {
    const sso = await startTellingProxy()
    await provide(sso)
    await sso.close()
  },
})
