// Finds the Emscripten toolchain, or makes it. Progress goes to standard error.
//   node tools/toolchain.mjs                 source, version and directory
//   node tools/toolchain.mjs --root          the Emscripten root directory alone
//   node tools/toolchain.mjs --enter CMD...  runs a command that sees the toolchain's programs
import { spawnSync } from 'node:child_process'
import { findToolchain } from './toolchain/find.mjs'

const [option, ...words] = process.argv.slice(2)

try {
  const toolchain = await findToolchain((line) => console.error(`toolchain: ${line}`))
  if (option === undefined) {
    console.log(`source:    ${toolchain.source}`)
    console.log(`version:   ${toolchain.version}`)
    console.log(`directory: ${toolchain.directory}`)
  } else if (option === '--root') {
    console.log(toolchain.root)
  } else if (option === '--enter' && words.length > 0) {
    const [command, ...args] = [...toolchain.enter, ...words]
    const { status, error } = spawnSync(command, args, { stdio: 'inherit' })
    if (error) console.error(`toolchain: ${error.message}`)
    process.exitCode = status ?? 1
  } else {
    console.error('usage: node tools/toolchain.mjs [--root | --enter COMMAND [ARGUMENT...]]')
    process.exitCode = 2
  }
} catch (error) {
  console.error(`toolchain: ${error.message}`)
  process.exitCode = 1
}
