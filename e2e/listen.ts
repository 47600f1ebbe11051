import { once } from 'node:events'
import type { Server } from 'node:http'

/**
 * Lets a server listen on 127.0.0.1, on any free port where none is given. Gives the port, and what
 * ends it with all its connections. Rejects where the port is taken.
 */
export async function listen(server: Server, port = 0) {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return {
    port: address.port,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
