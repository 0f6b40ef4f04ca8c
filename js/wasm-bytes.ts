import base64 from 'wordbridge-core.wasm'

/**
 * The WebAssembly module, decoded anew at each call, so that importing the package costs nothing.
 */
export function wasmBytes(): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
