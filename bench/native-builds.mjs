import { mkdirSync, writeFileSync } from 'node:fs'
import { findBuildProgram } from '../tools/build-program.mjs'
import { requireCMake, requireCompiler } from '../tools/machine/prerequisites.mjs'
import { programOnPath } from '../tools/machine/program-on-path.mjs'
import { inProject } from '../tools/project.mjs'
import { findToolchain } from '../tools/toolchain/find.mjs'

const source = inProject('bench/native')

/**
 * Builds bench/native/ with the compiler of this machine, and the core by Clang beside it, for Clang also makes the
 * WebAssembly. What cannot be built is said to be missing in the results.
 *
 * @param {{clang?: boolean}} [options] `clang: false` leaves out what Clang builds
 * @returns {import('../tools/step.mjs').Step}
 */
export function nativeStep({ clang = true } = {}) {
  return {
    title: 'Building the native peers',
    log: 'bench-native',
    advice: 'the first error in the log above says where; build/bench-native*/ can be removed.',
    async work(step) {
      try {
        await requireCMake()
        requireCompiler()
      } catch (error) {
        return `left out: ${error.message}`
      }
      const { generator, program } = await findBuildProgram(step.note)
      const tools = ['-G', generator, `-DCMAKE_MAKE_PROGRAM=${program}`]
      await build(step, 'build/bench-native', tools)
      const byClang = clang && (await clangDefinitions(step.note))
      if (byClang) {
        await build(step, 'build/bench-native-clang', [...tools, ...byClang], ['core_peer'])
      }
    },
  }
}

async function build({ run }, folder, definitions, targets = ['all']) {
  const directory = inProject(folder)
  const words = ['cmake', '-S', source, '-B', directory, '-DCMAKE_BUILD_TYPE=Release']
  await run([...words, ...definitions])
  await run(['cmake', '--build', directory, '--target', ...targets])
}

/** What tells CMake to take the Clang of the Emscripten toolchain, else that on PATH; undefined if there is none. */
async function clangDefinitions(report) {
  const toolchain = await findToolchain(report).catch(() => undefined)
  // A toolchain that has clang-tidy-21 is one of Debian packages, with clang++-21 and the headers of its system.
  const name = toolchain?.clangTidy?.replace('clang-tidy', 'clang++')
  if (!name) return programOnPath('clang++') ? ['-DCMAKE_CXX_COMPILER=clang++'] : undefined
  const wrapper = inProject('build/bench-native-clang/clang++')
  const words = [...toolchain.enter, name].map((word) => `'${word.replaceAll("'", `'\\''`)}'`)
  mkdirSync(inProject('build/bench-native-clang'), { recursive: true })
  writeFileSync(wrapper, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`, { mode: 0o755 })
  // Outside of the toolchain there are other shared libraries.
  return [`-DCMAKE_CXX_COMPILER=${wrapper}`, '-DCMAKE_EXE_LINKER_FLAGS=-static']
}
