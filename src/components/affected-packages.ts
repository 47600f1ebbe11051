import type { Vulnerability } from '#api/wire/vulnerability.ts'

/** The packages that have a vulnerability, such as "liblzma5 5.6.0"; empty where the API names none. */
export const affectedPackages = ({ affects }: Vulnerability): string[] =>
  affects.map(({ name, version }) => (version === null ? name : `${name} ${version}`))
