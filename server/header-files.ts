const dialects = {
  'apache.conf': (name: string, value: string) => `Header always set ${name} "${value}"`,
  caddy: (name: string, value: string) => `header ${name} "${value}"`,
  'nginx.conf': (name: string, value: string) => `add_header ${name} "${value}" always;`,
}

/** The file names in `deploy/headers/`: one for each server that an operator may have. */
export const headerFiles = Object.keys(dialects) as (keyof typeof dialects)[]

/** Headers in the words of a server, to be included where it serves the build. */
export function headerFile(
  file: (typeof headerFiles)[number],
  headers: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(headers).map(([name, value]) => dialects[file](name, value))
  return `# The security headers of the dashboard.\n${lines.join('\n')}\n`
}
