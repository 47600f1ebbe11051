import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { replaceIn } from './edit-file.ts'

/** Puts in the configuration of `deploy/oauth2-proxy`, with another address that ends both sign-ins. */
export function installConfig(etc: string, signOutUrl: string) {
  const config = join(etc, 'config.json')
  cpSync('deploy/oauth2-proxy/config.json', config)
  replaceIn(config, /(?<=rd=)[^"]+/, encodeURIComponent(signOutUrl))
}
