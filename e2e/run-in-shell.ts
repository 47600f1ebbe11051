import { execFileSync, spawnSync } from 'node:child_process'
import { STATE_HEADER } from '../local-api/state.ts'
import { local } from './servers.ts'

/** Whether commands for curl can be run on this computer. */
export const hasCurl = spawnSync('curl', ['--version']).status === 0

/**
 * Runs a command for curl as a person would, with the local API in the place of the public one, and gives
 * what it prints. Throws where it fails.
 */
export function runInShell(text: string, stateId: string): string {
  const curl = `curl() { command curl --silent --header '${STATE_HEADER}: ${stateId}' "$@"; }\n`
  return execFileSync('/bin/sh', ['-c', curl + text], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      IONOS_TOKEN: 'local-token',
      IONOS_API_URL: new URL(local.url).origin,
    },
  })
}
