export const colourSchemes = ['system', 'light', 'dark'] as const
export type ColourScheme = (typeof colourSchemes)[number]

const key = 'berth.colour-scheme'

/** The scheme that the reader chose on this computer; `system` where storage is blocked or broken. */
export function readColourScheme(): ColourScheme {
  try {
    const stored = localStorage.getItem(key)
    return colourSchemes.find((scheme) => scheme === stored) ?? 'system'
  } catch {
    return 'system'
  }
}

/** Keeps the choice where that is possible, and shows it in any case. */
export function chooseColourScheme(scheme: ColourScheme) {
  try {
    localStorage.setItem(key, scheme)
  } catch {
    // Blocked storage costs the memory of the choice, not the choice.
  }
  applyColourScheme(scheme)
}

export function applyColourScheme(scheme: ColourScheme = readColourScheme()) {
  if (scheme === 'system') delete document.documentElement.dataset.scheme
  else document.documentElement.dataset.scheme = scheme
}
