import type { Plugin } from 'vite'

/** What tells V8 so; it counts at the very beginning of a file alone (Explicit JavaScript Compile Hints). */
export const compileHint = '//# allFunctionsCalledOnLoad\n'

/**
 * Has the browser compile the script of the app while it arrives, beside the main thread, and not
 * function by function while the first rows are waited for. Others take it for a comment.
 */
export function eagerEntry(): Plugin {
  return {
    name: 'eager-entry',
    apply: 'build',
    generateBundle: {
      // Vite puts a line of its own first.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.name === 'index') file.code = compileHint + file.code
        }
      },
    },
  }
}
