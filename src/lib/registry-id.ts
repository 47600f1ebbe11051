/** A registry's id is a UUID (contract 3, "Common path rules"). */
const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

export const isRegistryId = (text: string) => uuid.test(text)
