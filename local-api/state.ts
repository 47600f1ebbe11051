import * as z from 'zod'

/**
 * Makes requests of one state misbehave. The first rule that matches and is not used up wins:
 * - `delayMs` waits first, then everything else happens;
 * - `drop` destroys the connection, before the request was carried out or after;
 * - `status` or `body` answer in place of the API, a failure without a body with the API's own one;
 *   with `afterwards`, what was asked for is done all the same;
 * - otherwise the true answer goes out, with `headers` added.
 */
const ruleSchema = z.strictObject({
  /** Any method where left out. */
  method: z.string().optional(),
  /** Part of the raw path with its query, e.g. `team%2Fapp` or `offset=50`. */
  path: z.string().optional(),
  /** How often it applies; always where left out. */
  times: z.int().positive().optional(),
  delayMs: z.number().nonnegative().optional(),
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** A text goes out as it is, anything else as JSON. */
  body: z.json().optional(),
  contentType: z.string().optional(),
  drop: z.enum(['before', 'after']).optional(),
  afterwards: z.boolean().optional(),
})

/** How many answers in a hundred go wrong at random; the seed decides which, and how. */
const chaosSchema = z.strictObject({ percent: z.number().min(0).max(100), seed: z.int() })

/** A repository's name with the metadata that matters; the rest is kept, or filled in plausibly. */
const partialRepositorySchema = z.object({
  name: z.string().min(1),
  metadata: z.record(z.string(), z.json()).optional(),
})

const changesShape = {
  rules: z.array(ruleSchema).optional(),
  /** In place of that of the command line. Rules come first. */
  chaos: chaosSchema.optional(),
  /** Where rows without a value stand, in place of that of the command line. */
  nulls: z.enum(['first', 'last']).optional(),
  /** Repositories to add, or to merge over those of the same name: somebody pushed. */
  put: z.optional(
    z.array(z.object({ registryId: z.string(), repository: partialRepositorySchema })),
  ),
  /** Repositories that somebody else deleted. */
  remove: z.optional(z.array(z.object({ registryId: z.string(), name: z.string() }))),
}

/** Body of `PATCH /-/states/:id`: rules are appended to those there are. */
export const stateChangesSchema = z.strictObject(changesShape)

/** Body of `PUT /-/states/:id`, which starts the state afresh. */
export const stateSetupSchema = z.strictObject({
  ...changesShape,
  /** Registry id to everything that it holds in this state, in place of the seed's repositories. */
  repositories: z.optional(z.record(z.string(), z.array(partialRepositorySchema))),
})

export type Chaos = z.infer<typeof chaosSchema>
export type Rule = z.infer<typeof ruleSchema>
export type PartialRepository = z.infer<typeof partialRepositorySchema>
export type StateChanges = z.infer<typeof stateChangesSchema>
export type StateSetup = z.infer<typeof stateSetupSchema>

/** One request as it was received; the answer of `GET /-/states/:id/requests` is a list of them. */
export type RequestLogEntry = {
  /** Its place among all that the state has received, from 1. */
  number: number
  method: string
  /** Raw, with its query. */
  path: string
  /** Null until answered, and for good where the connection was dropped. */
  status: number | null
  authorization: string | null
  /** Names in lower case; a repeated header's values are joined by a comma. */
  headers: Record<string, string>
  /** Milliseconds since 1970. */
  at: number
}

/** The header that selects a state. Not a cookie: those belong to the dashboard's origin, and its proxy keeps them. */
export const STATE_HEADER = 'X-Local-Api-State'

/** With any value: a request to look at a state, which no rule, chaos, latency or log takes notice of. */
export const PLAIN_HEADER = 'X-Local-Api-Plain'

/** The state of requests without the header; it can be set up like any other. */
export const SHARED_STATE = 'shared'
