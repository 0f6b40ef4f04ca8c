// The module inside, for who has looked for it in a file.
export { wasmBytes } from './wasm-bytes.ts'
