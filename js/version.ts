import * as constants from 'wordbridge-core.constants'
import { version as packageVersion } from '../package.json'
import { loadedInstance } from './instance.ts'
import type { Version } from './types.ts'

/** Versions of the package and of what it was made from. Throws `'not-loaded'` or `'broken'`. */
export function version(): Version {
  return loadedInstance().run((core) => ({
    wordbridge: packageVersion,
    unicode: constants.unicodeVersion,
    emscripten: constants.emscriptenVersion,
    simd: core.usesSimd() !== 0,
  }))
}
