import * as z from 'zod/mini'
import type { ApiMessage } from '../errors.ts'
import { optionalText } from './lenient.ts'

// A message that cannot be read is left out; the others still have something to say.
const readableMessage = z.catch(z.object({ errorCode: optionalText, message: optionalText }), {
  errorCode: null,
  message: null,
})
const errorBody = z.object({ messages: z.nullish(z.array(readableMessage)) })

/**
 * The messages of an error body: one reader for both shapes, which differ only in what they
 * require (contract 2). A body of any other kind has none.
 */
export function readErrorMessages(body: unknown): readonly ApiMessage[] {
  const result = errorBody.safeParse(body)
  if (!result.success) return []
  return (result.data.messages ?? [])
    .map(({ errorCode, message }) => ({
      code: errorCode?.trim() || null,
      text: message?.trim() || null,
    }))
    .filter(({ code, text }) => code !== null || text !== null)
}
