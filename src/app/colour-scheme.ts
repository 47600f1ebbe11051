import { storedChoice } from '#ui/stored-choice.ts'

export const colourSchemes = ['system', 'light', 'dark'] as const

/**
 * The scheme that the reader chose on this computer, in which the page is seen from now on.
 * `src/start/look.js` reads it before.
 */
export const colourScheme = storedChoice('berth.colour-scheme', colourSchemes, (scheme) => {
  if (scheme === 'system') delete document.documentElement.dataset.scheme
  else document.documentElement.dataset.scheme = scheme
})
