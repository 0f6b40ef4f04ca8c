// The module in a file of its own, which hosts such as workerd import compiled.

declare module '*/wordbridge.wasm' {
  const module: WebAssembly.Module
  export default module
}

// Vercel's name for the same.
declare module '*/wordbridge.wasm?module' {
  const module: WebAssembly.Module
  export default module
}
