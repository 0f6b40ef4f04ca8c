#!/usr/bin/env node
// Finds Emscripten, and gets it where there is none.
//
//   node tools/toolchain.mjs                   says which one it is
//   node tools/toolchain.mjs --root            prints its folder only
//   node tools/toolchain.mjs --exec PROGRAM …  runs emcc, em++, emar … of it
//   node tools/toolchain.mjs --enter COMMAND … runs a command where its tools are, such as clang-tidy
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main, PlainError } from './say.mjs'
import { findDebianRoot } from './toolchain/debian-root.mjs'
import { findEmsdk } from './toolchain/emsdk.mjs'
import { findOnPath } from './toolchain/on-path.mjs'

/**
 * The toolchain: `source` (where it is from), `version`, `root` (folder with emcc and cmake/), `enter` (a
 * program that runs a command inside its root, null where it needs none).
 */
export async function findToolchain() {
  return findOnPath() ?? (await findDebianRoot()) ?? (await findEmsdk())
}

/** Command and arguments that run a tool of the compiler, such as clang-tidy, beside the toolchain. */
export function besideToolchain(toolchain, name, args) {
  if (toolchain.enter === null) return [name, args]
  const programs = readdirSync(join(toolchain.enter, '../root/usr/bin'))
  const versioned = programs.find((program) => program.startsWith(`${name}-`) && /-\d+$/.test(program))
  return [toolchain.enter, [versioned ?? name, ...args]]
}

function exec(command, args) {
  const result = spawnSync(command, args, { stdio: 'inherit' })
  if (result.error) throw new PlainError(`${command} cannot be run: ${result.error.message}`)
  process.exitCode = result.status ?? 1
}

function execProgram(toolchain, [name, ...args]) {
  if (name === 'emcmake') return emcmake(toolchain, args)
  const program = join(toolchain.root, name ?? '')
  if (!name || !existsSync(program)) throw new PlainError(`this toolchain has no program ${name}`)
  exec(program, args)
}

// Emscripten's emcmake runs cmake where Emscripten is, which may be inside a private root: this one runs the
// machine's own with the same settings.
function emcmake(toolchain, [cmake = 'cmake', ...args]) {
  const toolchainFile = join(toolchain.root, 'cmake/Modules/Platform/Emscripten.cmake')
  const added = [`-DCMAKE_TOOLCHAIN_FILE=${toolchainFile}`, `-DCMAKE_CROSSCOMPILING_EMULATOR=${process.execPath}`]
  exec(cmake, [...args, ...added])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const [option, ...args] = process.argv.slice(2)
    const toolchain = await findToolchain()
    if (option === undefined) console.log(`Emscripten ${toolchain.version} (${toolchain.source}): ${toolchain.root}`)
    else if (option === '--root') console.log(toolchain.root)
    else if (option === '--exec') execProgram(toolchain, args)
    else if (option === '--enter' && args.length > 0) exec(...besideToolchain(toolchain, args[0], args.slice(1)))
    else throw new PlainError(`unknown option ${option}: --root, --exec PROGRAM or --enter COMMAND`)
  })
}
