// The WebAssembly module, which tools/package/bundle.mjs bundles for the name 'wordbridge-core.wasm'.

/** The module in Base64. */
declare const base64: string
export default base64
