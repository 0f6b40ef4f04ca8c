// Builds what is needed and prints the report of a book: npm run demo [-- FILE]
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { jsStep, wasmSteps } from './build.mjs'
import { installStep } from './install.mjs'
import { run } from './machine/command.mjs'
import { inProject } from './project.mjs'
import { runSteps } from './step.mjs'

const book = inProject('test/data/corpora/moby-dick.txt')

// npm runs scripts in the project's folder; a file is meant from where the user is.
const here = process.env.INIT_CWD ?? process.cwd()
const words = process.argv.slice(2)
const isFile = (word) => word !== '-' && !word.startsWith('-')
const missing = words.filter((word) => isFile(word) && !existsSync(resolve(here, word)))

if (missing.length > 0) {
  console.error(`demo: no such file: ${missing.join(', ')}`)
  process.exitCode = 1
} else if (await runSteps([installStep(), ...wasmSteps(), jsStep()])) {
  const texts = words.length > 0 ? words : [relative(here, book)]
  const command = [process.execPath, inProject('dist/cli.mjs'), '--report', ...texts]
  await run(command, { cwd: here, output: 'inherit' }).catch(() => (process.exitCode = 1))
}
