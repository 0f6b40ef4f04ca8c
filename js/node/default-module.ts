import type { WasmBytes, WasmSource } from '../types.ts'
import { moduleFile } from './module-file.ts'

/**
 * The module beside this file, which is read in a fifth of the time that the one inside takes. The one inside where there is no
 * such file: some tools put a program into one file and leave behind what it reads.
 */
export function defaultModule(): WasmSource {
  try {
    return moduleFile()
  } catch {
    return inlined()
  }
}

async function inlined(): Promise<WasmBytes> {
  const { wasmBytes } = await import('./inlined.mjs')
  return wasmBytes()
}
