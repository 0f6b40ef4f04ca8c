// Builds the variants of the WebAssembly module, each with a package of its own, below build/options/.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBuildProgram } from '../../tools/build-program.mjs'
import { run } from '../../tools/machine/command.mjs'
import { bundle } from '../../tools/package/bundle.mjs'
import { inProject } from '../../tools/project.mjs'
import { findToolchain } from '../../tools/toolchain/find.mjs'
import { BINARYEN, FEATURES } from './variants.mjs'

const NAME = 'wordbridge-core'
const shipped = inProject('build/wasm-release')

/**
 * Makes a variant, unless it was made. build/wasm-release must be built.
 *
 * @param {import('./variants.mjs').Variant} variant
 * @returns {Promise<{wasm: string, glue: string, constants: string, package: string}>} absolute paths of its files
 */
export async function makeVariant(variant) {
  const folder = inProject('build/options', variant.folder)
  const made = {
    wasm: join(folder, `${NAME}.wasm`),
    glue: join(folder, `${NAME}.mjs`),
    // Numbers of the source, the same in all.
    constants: join(shipped, 'wasm/wordbridge-constants.mjs'),
    package: join(folder, 'dist/wordbridge.mjs'),
  }
  if (existsSync(made.package)) return made
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'dist'), { recursive: true })
  if (variant.compile === undefined) await link(shipped, variant.link ?? [], folder)
  else await compile(variant.compile, folder)
  if (variant.optimize) await optimize(made.wasm, variant.optimize)
  await bundle(made, join(folder, 'dist'))
  return made
}

/** Links the objects of a build folder anew: its own command, with other flags behind and another output. `folder` must exist. */
export async function link(build, flags, folder) {
  const { program } = await findBuildProgram(() => {})
  const commands = ['-C', build, '-t', 'commands', `wasm/${NAME}.mjs`]
  const last = execFileSync(program, commands, { encoding: 'utf8' }).trimEnd().split('\n').at(-1)
  const command = last.replace(`-o wasm/${NAME}.mjs`, `-o ${join(folder, NAME)}.mjs`)
  if (command === last) throw new Error(`not the command that links the module: ${last}`)
  const withFlags = command.replace('-lembind', ['-lembind', ...flags].join(' '))
  await run(['sh', '-c', withFlags], { cwd: build })
}

async function compile(flags, folder) {
  const { generator, program } = await findBuildProgram(() => {})
  const toolchain = await findToolchain(() => {})
  const build = join(folder, 'build')
  const options = {
    CMAKE_MAKE_PROGRAM: program,
    CMAKE_TOOLCHAIN_FILE: join(toolchain.root, 'cmake/Modules/Platform/Emscripten.cmake'),
    CMAKE_BUILD_TYPE: 'Release',
    CMAKE_CXX_FLAGS_RELEASE: `${flags} -DNDEBUG`,
    // Bitcode is optimized by the linker all the same; only the system libraries are none, of which the one of embind would come
    // before wasm/embind_types.cpp.
    CMAKE_EXE_LINKER_FLAGS: '-fno-lto',
  }
  const definitions = Object.entries(options).map(([name, value]) => `-D${name}=${value}`)
  await run(['cmake', '-S', inProject(), '-B', build, '-G', generator, ...definitions])
  await run(['cmake', '--build', build, '--parallel', '2'])
  for (const extension of ['mjs', 'wasm']) {
    copyFileSync(join(build, `wasm/${NAME}.${extension}`), join(folder, `${NAME}.${extension}`))
  }
}

async function optimize(wasm, passes) {
  const linked = wasm.replace('.wasm', '.linked.wasm')
  copyFileSync(wasm, linked)
  // Fetched when it is needed: it takes 100 MB, and is no part of the build.
  const program = ['npx', '--yes', `--package=binaryen@${BINARYEN}`, '--', 'wasm-opt']
  await run([...program, ...FEATURES, ...passes, linked, '-o', wasm])
}
