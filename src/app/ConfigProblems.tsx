import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { runConfigQuery } from '#api/queries.ts'
import { keepFocus } from '#components/focus-heading.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

/** What is wrong in `config.json`, by its path, on every page until an operator mends it. */
export function ConfigProblems() {
  const { data, refetch, isFetching } = useQuery(runConfigQuery())
  const problems = data?.problems ?? []
  const isWrong = problems.length > 0
  // Its button goes with it.
  useEffect(() => (isWrong ? keepFocus : undefined), [isWrong])
  if (!isWrong) return null
  return (
    <Notice
      tone="warning"
      title="A setting of this dashboard is wrong"
      actions={
        <Button unavailable={isFetching} onClick={() => void refetch()}>
          Read it again
        </Button>
      }
    >
      <ul>
        {problems.map((problem) => (
          <li key={problem}>config.json: {problem}</li>
        ))}
      </ul>
    </Notice>
  )
}
