// Builds parts of wordbridge: node tools/build.mjs [native | wasm | wasm-debug | wasm-scalar | js | plain | module]...
// By name only: module, which is the C interface without imports, with SIMD and without.
// Without a name: wasm, js and plain, which are the whole package; plain is the module without SIMD, beside the rest. What is up to date is not built again.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBuildProgram } from './build-program.mjs'
import { findCjson } from './cjson.mjs'
import { buildPreset, configure } from './configure.mjs'
import { findGoogleTest } from './googletest.mjs'
import { installStep } from './install.mjs'
import { requireCMake, requireCompiler } from './machine/prerequisites.mjs'
import { plainModuleStep } from './package/plain-module.mjs'
import { abiModuleSizes, moduleSizes } from './sizes.mjs'
import { runSteps } from './step.mjs'
import { findToolchain } from './toolchain/find.mjs'

const compilerAdvice =
  'the first error in the log above says where; build/ can be removed at any time to start afresh.'

/**
 * Configures and builds a native preset, with its tests, or these targets of it.
 *
 * @returns {import('./step.mjs').Step[]}
 */
export function nativeSteps(preset = 'native-debug', names = []) {
  return [
    configureNativeStep(preset),
    {
      title: `Building the core for this machine (${preset})`,
      log: preset,
      advice: compilerAdvice,
      work: (step) => build(step, preset, names),
    },
  ]
}

/** Gets what a native preset needs, and configures it. @returns {import('./step.mjs').Step} */
export function configureNativeStep(preset = 'native-debug') {
  return {
    title: `Preparing the native build (${preset})`,
    log: `${preset}-configure`,
    advice: 'install what is said to be missing, and run the same command again.',
    async work(step) {
      await requireCMake()
      requireCompiler()
      const buildProgram = await findBuildProgram(step.note)
      const googleTest = await findGoogleTest(step.note)
      const definitions = googleTest ? [`-DWORDBRIDGE_GOOGLETEST_DIR=${googleTest}`] : []
      const cjson = await findCjson(step.note)
      if (cjson) {
        definitions.push(`-DWORDBRIDGE_CJSON_INCLUDE=${cjson.include}`)
        definitions.push(`-DWORDBRIDGE_CJSON_LIBRARY=${cjson.library}`)
      }
      await configure(step, preset, buildProgram, definitions)
    },
  }
}

/** Finds Emscripten and builds a WebAssembly preset, or some targets of it. @returns {import('./step.mjs').Step[]} */
export function wasmSteps(preset = 'wasm-release', names = []) {
  let toolchain
  return [
    toolchainStep((found) => (toolchain = found)),
    {
      title: `Building the WebAssembly module (${preset})`,
      log: preset,
      advice: compilerAdvice,
      async work(step) {
        await requireCMake()
        const file = join(toolchain.root, 'cmake/Modules/Platform/Emscripten.cmake')
        await configure(step, preset, await findBuildProgram(step.note), [
          `-DCMAKE_TOOLCHAIN_FILE=${file}`,
          `-DCMAKE_CROSSCOMPILING_EMULATOR=${process.execPath}`,
        ])
        const remark = await build(step, preset, names)
        const sizes = names.length > 0 ? abiModuleSizes(preset) : moduleSizes(preset)
        sizes.forEach(step.note)
        return remark
      },
    },
  ]
}

/** Builds the module without imports, with SIMD and without. @returns {import('./step.mjs').Step[]} */
export function abiModuleSteps() {
  return ['wasm-release', 'wasm-scalar'].flatMap((preset) =>
    wasmSteps(preset, ['wordbridge-abi-module']),
  )
}

/** Finds or makes the toolchain and hands it on. @returns {import('./step.mjs').Step} */
export function toolchainStep(onFound) {
  return {
    title: 'Finding Emscripten (made once, in a few minutes, if there is none)',
    log: 'toolchain',
    advice: 'mend one of the ways named above, and run the same command again.',
    async work(step) {
      const toolchain = await findToolchain(step.note)
      onFound(toolchain)
      return `Emscripten ${toolchain.version}, ${toolchain.source}`
    },
  }
}

/**
 * Makes the package of js/ and a WebAssembly module, by default dist/ of wasm-release.
 *
 * @param {{core?: string, out?: string}} [folders] of the module and of the package
 * @returns {import('./step.mjs').Step}
 */
export function jsStep({ core, out } = {}) {
  const options = out ? ['--core', core, '--out', out] : []
  return {
    title: `Building the JavaScript package${out ? ` (${out})` : ''}`,
    log: 'js',
    advice: 'the log above says which file of js/ is wrong.',
    work: async (step) =>
      void (await step.run([process.execPath, 'tools/build-js.mjs', ...options])),
  }
}

async function build(step, preset, names) {
  const hasBuilt = await buildPreset(step, preset, names)
  return hasBuilt ? undefined : 'nothing to rebuild'
}

const targets = {
  native: () => nativeSteps(),
  wasm: () => wasmSteps(),
  'wasm-debug': () => wasmSteps('wasm-debug'),
  'wasm-scalar': () => wasmSteps('wasm-scalar'),
  js: () => [installStep(), jsStep()],
  plain: () => [...wasmSteps('wasm-scalar'), plainModuleStep()],
  module: () => abiModuleSteps(),
}

const wholePackage = ['wasm', 'js', 'plain']

/** Builds all that is published. @returns {import('./step.mjs').Step[]} */
export function packageSteps() {
  return wholePackage.flatMap((name) => targets[name]())
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.length > 2 ? process.argv.slice(2) : wholePackage
  const unknown = names.find((name) => !Object.hasOwn(targets, name))
  if (unknown === undefined) {
    await runSteps(names.flatMap((name) => targets[name]()))
  } else {
    console.error(`unknown target ${unknown}; there are: ${Object.keys(targets).join(', ')}`)
    process.exitCode = 2
  }
}
