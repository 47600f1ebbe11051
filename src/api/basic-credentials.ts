/** Username and password for one request. Neither is stored anywhere. */
export type BasicCredentials = { username: string; password: string }

/**
 * The value of an `Authorization` header (RFC 7617), the text in UTF-8. A username with a colon
 * cannot be sent: the server would cut it there; that throws a RangeError.
 */
export function basicAuthorization({ username, password }: BasicCredentials): string {
  if (username.includes(':')) throw new RangeError('A username cannot hold a colon')
  const bytes = new TextEncoder().encode(`${username}:${password}`)
  return `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`
}
