/** A value that JSON can carry; rows that are wrong on purpose need the whole width of it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** A JSON object; a key set to `undefined` is left out on the wire. */
export type JsonObject = { readonly [key: string]: Json | undefined }
