import { IconButton } from '#ui/Button.tsx'
import { colourScheme, colourSchemes } from './colour-scheme.ts'

/** Goes round the three colour schemes; its name says which one is in force. */
export function ColourSchemeButton() {
  const scheme = colourScheme.use()
  return (
    <IconButton
      icon={scheme}
      label={`Colour scheme: ${scheme}`}
      onClick={() => {
        const next = colourSchemes[(colourSchemes.indexOf(scheme) + 1) % colourSchemes.length]
        if (next !== undefined) colourScheme.choose(next)
      }}
    />
  )
}
