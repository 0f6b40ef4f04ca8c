import type fs from 'node:fs'
import { createRequire } from 'node:module'
import type { WasmBytes } from '../types.ts'
import { readSync } from '../wasm-source.ts'

type FileSystem = Pick<typeof fs, 'readFileSync'>

interface GetsBuiltinModules {
  getBuiltinModule?(name: 'node:fs'): FileSystem
}

/** The module beside this file. Throws `'load-failed'`. */
// At once, as Node reads the package itself: it takes a fifth of a millisecond, and a promise of the same a whole one.
export function moduleFile(): WasmBytes {
  const url = new URL('./wordbridge.wasm', import.meta.url)
  return readSync(() => fileSystem().readFileSync(url), url.href)
}

// No import of it: Node then makes all that it exports, streams among them, which is one to two milliseconds of a program that
// has not imported it. Before Node 20.16 and 22.3 only require() gives it at once.
function fileSystem(): FileSystem {
  const { process } = globalThis as { process?: GetsBuiltinModules }
  return (
    process?.getBuiltinModule?.('node:fs') ??
    (createRequire(import.meta.url)('node:fs') as FileSystem)
  )
}
