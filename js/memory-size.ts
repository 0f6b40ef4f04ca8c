import { loadedInstance } from './instance.ts'

/**
 * Bytes of WebAssembly memory that the module has taken on this thread, in pages of 64 KiB. It grows when work needs more and never
 * shrinks: what is freed is used again. Constant time. Throws `'not-loaded'`, `'busy'` or `'broken'`.
 */
export function memorySize(): number {
  return loadedInstance().run((core) => core.HEAPU8.byteLength)
}
