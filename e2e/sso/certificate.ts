import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of a certificate and its key. */
export type Certificate = { cert: string; key: string }

/** Makes a certificate of this computer's own in `directory`, once. Throws where there is no openssl. */
export function makeCertificate(directory: string): Certificate {
  const certificate = { cert: join(directory, 'tls.crt'), key: join(directory, 'tls.key') }
  if (existsSync(certificate.cert)) return certificate
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const files = ['-keyout', certificate.key, '-out', certificate.cert]
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, ...files], { stdio: 'pipe' })
  return certificate
}
