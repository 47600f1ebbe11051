import type * as z from 'zod/mini'

type Issue = z.core.$ZodIssue

/** The first fault of an answer as "metadata.pullCount: expected number", for people to pass on. */
export function describeProblem(error: z.core.$ZodError, at: readonly PropertyKey[] = []): string {
  const issue = error.issues[0]
  if (!issue) return 'unreadable'
  const path = [...at, ...issue.path].map(String).join('.')
  return `${path === '' ? 'the answer' : path}: ${expectation(issue)}`
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`
  if (issue.code === 'custom') return issue.message
  return 'not as the contract says'
}
