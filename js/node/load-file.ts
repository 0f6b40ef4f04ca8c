import { type Analyzer, createAnalyzerBy } from '../analyzer.ts'
import { readFileSync } from 'node:fs'
import { start, startSync } from '../start.ts'
import type { LoadOptions, LoadSyncOptions, WasmBytes } from '../types.ts'
import { readSync } from '../wasm-source.ts'
import type { MessageEndpoint } from '../worker/endpoint.ts'
import { serveBy, type Server } from '../worker/serve.ts'

/** As `load` of `wordbridge`, but that the module is read from `wordbridge.wasm` beside this file. */
export function load(options: LoadOptions = {}): Promise<void> {
  return start(options, moduleFile)
}

/** As `loadSync` of `wordbridge`, but that the module is read from `wordbridge.wasm` beside this file. */
export function loadSync(options: LoadSyncOptions = {}): void {
  startSync(options, moduleFile)
}

// At once, as Node reads the package itself: it takes a fifth of a millisecond, and a promise of the same a whole one.
function moduleFile(): WasmBytes {
  const url = new URL('./wordbridge.wasm', import.meta.url)
  return readSync(() => readFileSync(url), url.href)
}

/** As `createAnalyzer` of `wordbridge`, with this {@link load}. */
export function createAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  return createAnalyzerBy(load, options)
}

/** As `serve` of `wordbridge`, with this {@link load}. */
export function serve(port: MessageEndpoint | null, options?: LoadOptions): Server {
  return serveBy(load, port, options)
}
