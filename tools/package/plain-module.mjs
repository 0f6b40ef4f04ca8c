// The module without SIMD, for hosts that have none: dist/wordbridge-plain.wasm, which load({ wasm }) takes.
import { readFileSync, writeFileSync } from 'node:fs'
import { inProject } from '../project.mjs'
import { buildOf, stampedWasm } from './core.mjs'

const built = (preset, name) => inProject('build', preset, 'wasm', `wordbridge-core.${name}`)

/** Writes it, from wasm-scalar, beside the package made of wasm-release. @returns {import('../step.mjs').Step} */
export function plainModuleStep() {
  return {
    title: 'Adding the module without SIMD to the package',
    log: 'plain-module',
    advice:
      'npm run build makes both modules; remove build/wasm-release and build/wasm-scalar if they do not fit.',
    async work() {
      const [glue, other] = ['wasm-release', 'wasm-scalar'].map((preset) => built(preset, 'mjs'))
      requireSameGlue(readFileSync(glue, 'utf8'), readFileSync(other, 'utf8'))
      const build = buildOf(readFileSync(built('wasm-release', 'wasm')))
      const module = stampedWasm(readFileSync(built('wasm-scalar', 'wasm')), build)
      writeFileSync(inProject('dist/wordbridge-plain.wasm'), module)
      return `dist/wordbridge-plain.wasm, ${module.length.toLocaleString('en')} B`
    },
  }
}

/** One JavaScript serves both modules only if the short names between it and them are the same. Throws otherwise. */
export function requireSameGlue(glue, other) {
  if (glue === other) return
  throw new Error(
    'Emscripten made another glue for the module without SIMD than for the one with it: it cannot be used in its place.',
  )
}
