import type { Plugin } from 'vite'

/**
 * Lets the bundler leave out what the app does not use of the router: its components are made by calls
 * that React knows to be pure and the bundler does not, and get names for a debugger's eye.
 */
export function pureRouter(): Plugin {
  return {
    name: 'pure-router',
    apply: 'build',
    transform: {
      filter: { id: /\/react-router\/dist\// },
      handler: (code) =>
        code
          .replaceAll(/= (React\d*\.(?:forwardRef|createContext)\()/g, '= /* @__PURE__ */ $1')
          .replaceAll(/^\w+\.displayName = .*;$/gm, ''),
    },
  }
}
