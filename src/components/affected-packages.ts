import type { AffectedPackage, Vulnerability } from '#api/wire/vulnerability.ts'

const printPackage = ({ name, version }: AffectedPackage) =>
  version === null ? name : `${name} ${version}`

/** "liblzma5 5.6.0, xz-utils 5.6.0"; null where the API names no package. */
export const affectedPackages = ({ affects }: Vulnerability): string | null =>
  affects.length === 0 ? null : affects.map(printPackage).join(', ')
