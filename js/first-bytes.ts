import type { WasmBytes } from './types.ts'

/** `\0asm`, with which every module begins. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d]
const SHOWN = 16

/** Whether bytes begin as a WebAssembly module does. */
export function isWasm(bytes: WasmBytes): boolean {
  const first = firstBytes(bytes)
  return MAGIC.every((byte, index) => first[index] === byte)
}

/**
 * What an answer begins with, if it is no module: `: it begins with 3c 21 64 6f, "<!do", and is a page of HTML, ...`. Begins
 * with a colon, ends without a full stop.
 */
export function describeBytes(bytes: WasmBytes): string {
  const first = firstBytes(bytes)
  if (first.length === 0) return ': it is empty'
  const hex = Array.from(first, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
  // Printable ASCII as it is.
  const text = Array.from(first, (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.',
  ).join('')
  return `: it begins with ${hex}, "${text}"${/^\s*</.test(text) ? PAGE : ''}`
}

const PAGE =
  ', a page of HTML or XML, as servers and development servers give for what they do not find. Copy the file ' +
  'dist/wordbridge.wasm of the package to where it is looked for, or import wordbridge, which has it inside'

function firstBytes(bytes: WasmBytes): Uint8Array {
  return ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, SHOWN))
    : new Uint8Array(bytes, 0, Math.min(bytes.byteLength, SHOWN))
}
