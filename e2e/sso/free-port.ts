import { createServer } from 'node:http'
import { listen } from '../listen.ts'

/** A port of 127.0.0.1 that nobody uses now. */
export async function freePort(): Promise<number> {
  const { port, close } = await listen(createServer())
  await close()
  return port
}
