import type { RepositoryChange } from '#api/repository-changes.ts'
import { formatAbsolute, formatCount } from '#lib/format.ts'

/** What has moved since the reader decided, a line each: "artifacts: 12 before, 13 now". */
export const Changes = ({ changes }: { changes: readonly RepositoryChange[] }) => (
  <ul>
    {changes.map(({ fact, before, after }) => (
      <li key={fact}>
        {fact}: {print(before)} before, <b>{print(after)} now</b>
      </li>
    ))}
  </ul>
)

function print(value: number | Date | null): string {
  if (value === null) return 'none'
  return typeof value === 'number' ? formatCount(value) : formatAbsolute(value)
}
