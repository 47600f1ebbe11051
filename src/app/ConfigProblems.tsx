import { useQuery } from '@tanstack/react-query'
import { runConfigQuery } from '#api/queries.ts'
import { Notice } from '#ui/Notice.tsx'

/** What is wrong in `config.json`, by its path, on every page until an operator mends it. */
export function ConfigProblems() {
  const problems = useQuery(runConfigQuery()).data?.problems ?? []
  if (problems.length === 0) return null
  return (
    <Notice tone="warning" title="A setting of this dashboard is wrong">
      <ul>
        {problems.map((problem) => (
          <li key={problem}>config.json: {problem}</li>
        ))}
      </ul>
    </Notice>
  )
}
