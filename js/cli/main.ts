#!/usr/bin/env node
import { load, version } from '../node/index.ts'
import { parseArguments } from './arguments.ts'
import { HELP } from './help.ts'
import { complain, expectBrokenPipe, print } from './output.ts'
import { run } from './run.ts'
import { UsageError } from './usage-error.ts'

const EXIT_FAILURE = 1
const EXIT_USAGE = 2

expectBrokenPipe()
try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) {
    complain(`${error.message}. See wordbridge --help.`)
    process.exitCode = EXIT_USAGE
  } else {
    complain(error instanceof Error ? error.message : String(error))
    process.exitCode = EXIT_FAILURE
  }
}

/** Runs the command and answers its exit status. */
async function main(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv)
  switch (args.action) {
    case 'help':
      await print(HELP)
      return 0
    case 'version':
      await load()
      await print(versionLine())
      return 0
    case 'analyze':
      return (await run(args)) ? 0 : EXIT_FAILURE
  }
}

function versionLine(): string {
  const { wordbridge, unicode, emscripten, simd } = version()
  return `wordbridge ${wordbridge} (Unicode ${unicode}, Emscripten ${emscripten}${simd ? ', SIMD' : ''})\n`
}
