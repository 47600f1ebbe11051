import { execFileSync } from 'node:child_process'

/** Names that a shell, a URL or a CSV reader would rather have otherwise. */
export const hostileNames = [
  'app',
  'team/app',
  'two words',
  '  around  ',
  "it's",
  "'",
  "''",
  '"quoted", and more',
  '$HOME ${HOME} $(id) `id`',
  '!! !$ a!b',
  'back\\slash\\',
  "\\'",
  // Harmless where they are run after all.
  '; exit 7',
  'a&b|c>/dev/null</dev/null',
  '*?[a]{b,c}',
  '#hash',
  '~',
  '-rf',
  '--request',
  '@file',
  '=1+1',
  'a=b=c',
  '100%2Fpercent %s %n',
  'ünïcode/größe 🚢',
  'line\nfeed\n',
  '\n',
  'tab\tand\rreturn',
  '\u001B[201~ls\u0007',
  '\u007F\u0085\u2028\u202E\u200B\u0008 7',
] as const

/** A function of the shell that tells what it gets. */
const show = (tool: string) => `${tool}() { printf '%s\\0' ${tool} "$@"; }\n`

const functions = ['curl', 'ionosctl', 'docker'].map(show).join('')

/** The arguments that a tool gets when a shell runs the text, after its own name. */
export function received(text: string, environment: Record<string, string> = {}): string[] {
  const output = execFileSync('/bin/sh', ['-c', functions + text], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment },
    // What it says of the text is a failure.
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return output.split('\0').slice(0, -1)
}
