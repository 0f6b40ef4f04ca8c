import printable from 'wordbridge-core.wasm'
import { printableBytes } from './printable.ts'

/**
 * The WebAssembly module, decoded anew at each call, so that importing the package costs nothing.
 */
export function wasmBytes(): Uint8Array<ArrayBuffer> {
  return printableBytes(printable)
}
