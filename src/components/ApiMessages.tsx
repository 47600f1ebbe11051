import { ApiError } from '#api/errors.ts'
import { formatCount } from '#lib/format.ts'
import { printMessage } from './failure-details.ts'

/** As much of the API's messages as can be read at a glance; the details have all of it. */
const messagesShown = 5
const lettersShown = 300

/** The API's own words, which name causes that ours cannot know. */
export function ApiMessages({ error }: { error: unknown }) {
  if (!(error instanceof ApiError) || error.failure.kind !== 'http') return null
  const { messages } = error.failure
  const different = [...new Map(messages.map((message) => [printMessage(message), message]))]
  if (different.length === 0) return null
  return (
    <ul>
      {different.slice(0, messagesShown).map(([words, { text, code }]) => (
        <li key={words}>
          {/* Whatever direction the text has, what follows keeps its own. */}
          {text !== null && <bdi>{cut(text)}</bdi>}
          {text === null ? `Code ${code}` : code !== null && ` (${code})`}
        </li>
      ))}
      {different.length > messagesShown && (
        <li>and {formatCount(different.length - messagesShown)} more</li>
      )}
    </ul>
  )
}

const cut = (text: string) =>
  text.length > lettersShown ? `${text.slice(0, lettersShown)}…` : text
