// js/inlined.ts, as another entry of the package imports it when it needs it.
export { wasmBytes } from '../wasm-bytes.ts'
