/** Where the tests' servers listen. `E2E_PORT` moves all of them, if others use these ports. */
const first = Number(process.env.E2E_PORT ?? 4600)

const apiUrl = (port: number) => `http://127.0.0.1:${port}/containerregistries`

/** The local registry API, and one that holds 100,000 repositories. */
export const local = {
  port: first,
  url: apiUrl(first),
  controlUrl: `http://127.0.0.1:${first}/-`,
  largePort: first + 1,
  largeUrl: apiUrl(first + 1),
  largeControlUrl: `http://127.0.0.1:${first + 1}/-`,
}

const server = (port: number, mountPath: string, environment: Record<string, string>) => ({
  port,
  url: `http://127.0.0.1:${port}${mountPath}`,
  environment: {
    REGISTRY_API_URL: local.url,
    REGISTRY_API_TOKEN: 'local-token',
    MOUNT_PATH: mountPath,
    ...environment,
  },
})

/** The one build, served in every way that the surface promises. */
export const servers = {
  /** Deletes with the proxy's credentials. */
  plain: server(first + 2, '/', { DELETE_CREDENTIALS: 'proxy' }),
  /** Under a path; asks for credentials at each delete; opens a registry of its own. */
  mounted: server(first + 3, '/tools/registry/', {
    REGISTRY_ID: '3f0c8a52-7b1d-4e96-9a40-5d2e8c71b604',
  }),
  /** Deletes nothing. */
  readOnly: server(first + 4, '/', { DELETE_CREDENTIALS: 'off' }),
  /** Sends Basic credentials of its own with a delete. */
  basic: server(first + 5, '/', {
    REGISTRY_API_USERNAME: 'deleter@example.com',
    REGISTRY_API_PASSWORD: 'pass:wörd-✓',
  }),
  /** May be framed by other servers of this computer. */
  framed: server(first + 7, '/', { FRAME_ANCESTORS: 'http://127.0.0.1:*' }),
  /** 100,000 repositories. */
  large: server(first + 6, '/', { REGISTRY_API_URL: local.largeUrl }),
}
