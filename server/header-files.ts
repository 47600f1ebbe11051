import { securityHeaders } from './security-headers.ts'

/** A server's words for a header, and for who may frame the dashboard, which the operator says. */
const dialects = {
  'apache.conf': {
    header: (name: string, value: string) => `Header always set ${name} "${value}"`,
    frameAncestors: '${BERTH_FRAME_ANCESTORS}',
  },
  caddy: {
    header: (name: string, value: string) => `header ${name} "${value}"`,
    frameAncestors: "{$BERTH_FRAME_ANCESTORS:'none'}",
  },
  'nginx.conf': {
    header: (name: string, value: string) => `add_header ${name} "${value}" always;`,
    frameAncestors: '$berth_frame_ancestors',
  },
}

/** The file names in `deploy/headers/`: one for each server that an operator may have. */
export const headerFiles = Object.keys(dialects) as (keyof typeof dialects)[]

/**
 * The security headers in the words of a server, to be included where it serves the build. Where
 * somebody may frame the dashboard, a browser leaves `X-Frame-Options` unread (CSP 3, section 6.4.2).
 */
export function headerFile(file: (typeof headerFiles)[number]): string {
  const { header, frameAncestors } = dialects[file]
  const headers = securityHeaders({ frameAncestors: "'none'", developmentNonce: null })
  const lines = Object.entries(headers).map(([name, value]) =>
    header(name, value.replace("frame-ancestors 'none'", `frame-ancestors ${frameAncestors}`)),
  )
  return `# The security headers of the dashboard.\n${lines.join('\n')}\n`
}
