// The WebAssembly module, which tools/package/bundle.mjs bundles for the name 'wordbridge-core.wasm'.

/** The module as printable ASCII. */
declare const printable: import('./printable.ts').PrintableBytes
export default printable
