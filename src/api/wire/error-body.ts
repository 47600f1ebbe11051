import * as z from 'zod/mini'
import type { ApiMessage } from '../errors.ts'
import { optionalText } from './lenient.ts'

const errorBody = z.object({
  messages: z.nullish(z.array(z.object({ errorCode: optionalText, message: optionalText }))),
})

/**
 * The messages of an error body: one reader for both shapes, which differ only in what they
 * require (contract 2). A body of any other kind has none.
 */
export function readErrorMessages(body: unknown): readonly ApiMessage[] {
  const result = errorBody.safeParse(body)
  if (!result.success) return []
  return (result.data.messages ?? [])
    .map(({ errorCode, message }) => ({ code: errorCode, text: message }))
    .filter(({ code, text }) => code !== null || text !== null)
}
