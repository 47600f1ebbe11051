/** What the page shows of a repository, as the API writes it. */
export type Item = {
  id: string
  properties: { name: string }
  metadata: Record<string, string | number | null> & {
    lastSeverity?: string | null
    lastPushedAt: string | null
    lastPulledAt: string | null
    artifactCount: number
    pullCount: number
    pushCount: number
  }
}

export type Items = { items?: Item[]; _links: { next?: string } }

/** Asks the API for a document; throws where the answer is none. */
export async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  const answer = await fetch(`/api/registries/${path}`, { signal })
  if (!answer.ok) throw new Error(String(answer.status))
  return (await answer.json()) as T
}

const times = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** A time of the API's for a reader; empty for none. */
export const time = (text: string | null) => (text ? times.format(new Date(text)) : '')
