import { ApiError, type ApiMessage, describeFailure } from '#api/errors.ts'

/**
 * A failure for somebody who has to look into it: one fact a line, its name first, so that no line
 * is a formula where it is pasted. It holds what was asked and answered, and nothing secret.
 */
export function failureDetails(error: unknown): string {
  if (!(error instanceof ApiError)) {
    const crash =
      error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : error
    return lines([
      ['Failure', oneLine(String(crash))],
      ['Page', window.location.pathname + window.location.search],
      ['Time', new Date().toISOString()],
    ])
  }
  const { failure, request } = error
  const messages = failure.kind === 'http' ? failure.messages : []
  return lines([
    ['Request', `${request.method} ${request.path}`],
    ['Failure', oneLine(describeFailure(failure))],
    ...(failure.kind === 'http'
      ? [['Answered by', failure.upstream ? 'the registry API' : 'something on the way to it']]
      : []),
    ...messages.map((message) => ['Message', oneLine(printMessage(message))]),
    ...(request.requestId === null ? [] : [['Request id', oneLine(request.requestId)]]),
    ['Time', request.at.toISOString()],
    ['Attempt', String(request.attempt)],
  ])
}

/** A message of the API with its code, as far as it has them. */
export const printMessage = ({ code, text }: ApiMessage) =>
  text === null ? `Code ${code}` : code === null ? text : `${text} (${code})`

const lines = (facts: readonly (readonly string[])[]) =>
  facts.map((fact) => fact.join(': ')).join('\n')

/** Without line breaks and tabs, which would begin a line or a cell of their own. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
