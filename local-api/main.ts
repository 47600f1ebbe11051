import { USAGE, parseCliOptions } from './cli-options.ts'
import { startLocalApi } from './server.ts'

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function cliOptions(): ReturnType<typeof parseCliOptions> {
  try {
    return parseCliOptions(process.argv.slice(2), process.env)
  } catch (error) {
    console.error(`${messageOf(error)} (--help lists the options)`)
    return process.exit(2)
  }
}

const { help, options } = cliOptions()
if (help) {
  process.stdout.write(USAGE)
  process.exit(0)
}

try {
  const api = await startLocalApi(options)
  console.log(`Local registry API: ${api.url}`)
  const stop = () => void api.close().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  console.error(`The local registry API cannot start: ${messageOf(error)}`)
  process.exit(1)
}
