import type { WasmBytes, WasmSource } from '../types.ts'
import { moduleFile } from './module-file.ts'

/**
 * The module beside this file, which is read in a fifth of the time that the one inside takes. The one inside where there is no
 * such file: some tools put a program into one file and leave behind what it reads.
 */
export function defaultModule(): WasmSource {
  try {
    return moduleFile()
  } catch (error) {
    return inlinedOr(error)
  }
}

/** Rejects with why there is no file if there is nothing inside either. */
async function inlinedOr(whyNoFile: unknown): Promise<WasmBytes> {
  const inlined = await import('./inlined.mjs').catch(() => {
    throw whyNoFile
  })
  return inlined.wasmBytes()
}
