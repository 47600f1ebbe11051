import { request } from 'node:http'
import { text } from 'node:stream/consumers'

export type RawAnswer = {
  status: number | undefined
  headers: Record<string, string | string[] | undefined>
  body: string
}

/**
 * A request exactly as written: the path is not parsed, and headers go out that a browser keeps
 * for itself.
 */
export function rawRequest(
  address: { port: number; path: string; method?: string },
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', method: 'GET', ...address, headers }, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode, headers: response.headers, body }),
        reject,
      )
    })
      .on('error', reject)
      .end()
  })
}
