import type { WasmBytes } from '../types.ts'
import { readSync } from '../wasm-source.ts'
import { builtIn } from './built-in.ts'

/** The module beside this file. Throws `'load-failed'`. */
// At once, as Node reads the package itself: it takes a fifth of a millisecond, and a promise of the same a whole one.
export function moduleFile(): WasmBytes {
  const url = new URL('./wordbridge.wasm', import.meta.url)
  return readSync(() => builtIn('node:fs').readFileSync(url), url.href)
}
