import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * What every command needs before it: the packages, and with `--build` the built files. Plain
 * JavaScript without imports of ours, since nothing is installed yet when it runs.
 *
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Berth needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

// npm writes this file last, so it also tells an install that was cut off.
if (!existsSync('node_modules/.package-lock.json')) run('npm', ['ci', '--no-audit', '--no-fund'])
if (process.argv.includes('--build') && !existsSync('dist/index.html'))
  run('npx', ['vite', 'build'])
