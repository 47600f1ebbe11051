import { storedChoice } from './stored-choice.ts'

/**
 * Whether shortcuts of a single character are on: who speaks to the computer, or rests a hand on the
 * keys, must be able to switch them off (WCAG 2.1.4).
 */
export const singleKeys = storedChoice('berth.single-keys', ['on', 'off'])

/** For what has a shortcut, or shows one. */
export const useSingleKeys = () => singleKeys.use() === 'on'
