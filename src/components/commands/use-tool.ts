import { useState } from 'react'
import type { Tool } from '#lib/commands/commands.ts'

/** What was chosen last, until the page is loaded anew. */
let last: Tool = 'curl'

/** The program that commands are written for, as the reader chooses it. */
export function useTool() {
  const [tool, setTool] = useState(last)
  const choose = (chosen: Tool) => {
    last = chosen
    setTool(chosen)
  }
  return { tool, choose }
}
