// Runs a file in Bun. What the package `bun` names as its command is made by a script of its installation, and npm may be
// set to run none.
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import process from 'node:process'

const architecture = process.arch === 'arm64' ? 'aarch64' : process.arch
const extension = process.platform === 'win32' ? '.exe' : ''
const name = `@oven/bun-${process.platform === 'win32' ? 'windows' : process.platform}-${architecture}/bin/bun${extension}`
const program = createRequire(import.meta.url).resolve(name)

try {
  execFileSync(program, process.argv.slice(2), { stdio: 'inherit' })
} catch ({ status }) {
  process.exitCode = status ?? 1
}
