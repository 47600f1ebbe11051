import { createContext } from 'react'

/**
 * What stands before the tag or the digest in a pull command of the repository in hand: `HOST/NAME`, where
 * the host is the registry's own word (contract 4.18). Null while that is not known.
 */
export const PullBase = createContext<string | null>(null)
