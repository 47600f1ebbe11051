import { execFileSync, spawnSync } from 'node:child_process'

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
  '\n^curl^docker^\n\n^!!',
  '\n',
  'tab\tand\rreturn',
  '\u001B[201~ls\u0007',
  '\u007F\u0085\u2028\u202E\u200B\u0008 7',
] as const

/** A function of the shell that tells what it gets. */
const show = (tool: string) => `${tool}() { printf '%s\\0' ${tool} "$@"; }\n`

const functions = ['curl', 'ionosctl', 'docker'].map(show).join('')

/** The arguments that a tool gets when a shell runs the text, after its own name. */
export const received = (text: string, environment: Record<string, string> = {}) =>
  argumentsIn('/bin/sh', functions + text, environment)

/** Whether there is a bash on this computer. */
export const hasBash = spawnSync('bash', ['--version']).status === 0

/** The same when it is pasted into a bash, which looks for what refers to the lines before. */
export const receivedByPasting = (text: string) =>
  argumentsIn('bash', `set -o history -o histexpand\n${functions}${text}`)

function argumentsIn(shell: string, input: string, environment: Record<string, string> = {}) {
  const output = execFileSync(shell, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment },
    input: `${input}\n`,
    // What it says of the text is a failure.
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return output.split('\0').slice(0, -1)
}
