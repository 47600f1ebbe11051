import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { untilAnswering } from './ask.ts'
import type { Certificate } from './certificate.ts'

/** Where and how the dashboard is served. */
export type Place = {
  port: number
  /** A folder for this server alone. */
  directory: string
  /** The path that it is mounted on; begins and ends with a slash. */
  mountPath: string
  certificate: Certificate
  apiUrl: string
  /** As in a Content-Security-Policy. */
  frameAncestors: string
}

export const originOf = ({ port }: Pick<Place, 'port'>) => `https://localhost:${port}`

/** Whether servers are started by root, and then run as another user. */
export const isRoot = process.getuid?.() === 0

/**
 * Puts an example of `deploy/` and the build where an operator would, below the folder of its server.
 * Gives the folder that stands for `/etc/berth`.
 */
export function install({ directory }: Place, example: string, headers: string): string {
  const etc = join(directory, 'etc')
  for (const folder of [etc, join(directory, 'logs')]) mkdirSync(folder, { recursive: true })
  // The user that the server runs as has to reach the files.
  chmodSync(directory, 0o755)
  cpSync(example, etc, { recursive: true })
  cpSync('deploy/errors', join(etc, 'errors'), { recursive: true })
  cpSync(`deploy/headers/${headers}`, join(etc, headers === 'caddy' ? 'headers' : 'headers.conf'))
  cpSync('dist', join(directory, 'dist'), { recursive: true })
  return etc
}

export type AuditLine = Partial<
  Record<'time' | 'id' | 'user' | 'method' | 'path' | 'status' | 'site', unknown>
>

export type Front = Awaited<ReturnType<typeof runFront>>

/** Runs the server in the foreground until it is closed; it has answered when this returns. */
export async function runFront(
  place: Place,
  [command, ...args]: [string, ...string[]],
  environment: Record<string, string> = {},
  readAuditLine: (line: string) => AuditLine = JSON.parse,
) {
  const origin = originOf(place)
  const env = { ...process.env, ...environment }
  const server = spawn(command, args, { env, stdio: 'inherit' })
  const ended = once(server, 'exit')
  const close = async () => {
    server.kill('SIGTERM')
    await ended
  }
  // A test run that is cut off leaves none behind.
  process.once('exit', () => server.kill('SIGTERM'))
  try {
    await untilAnswering(origin, () => server.exitCode !== null || server.signalCode !== null)
  } catch (error) {
    server.kill('SIGTERM')
    throw error
  }
  const log = (name: string) => {
    const file = join(place.directory, 'logs', name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  return {
    origin,
    url: origin + place.mountPath,
    certificate: place.certificate,
    /** The files that it serves. */
    dist: join(place.directory, 'dist'),
    /** The audit lines so far, one object a call. */
    audit: () => log('berth-audit.log').split('\n').filter(Boolean).map(readAuditLine),
    /** Everything it has written, the error log too. */
    logs: () => log('berth-audit.log') + log('berth-error.log'),
    close,
  }
}
