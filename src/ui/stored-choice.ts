import { stored } from './stored.ts'

/**
 * One of a few words, which this browser keeps under `key`; the first where nothing is kept, or
 * nothing that can be read. Made once, at module level; `apply` is called with what is in force, now and
 * later. All else is as {@link stored} has it.
 */
export const storedChoice = <T extends string>(
  key: string,
  words: readonly [T, ...T[]],
  apply?: (word: T) => void,
) => stored(key, (text) => words.find((word) => word === text) ?? words[0], apply)
