import { type Analyzer, createAnalyzerBy } from './analyzer.ts'
import module from './wordbridge.wasm'
import { start, startSync } from './start.ts'
import type { LoadOptions, LoadSyncOptions } from './types.ts'
import type { MessageEndpoint } from './worker/endpoint.ts'
import { serveBy, type Server } from './worker/serve.ts'

/** As `load` of `wordbridge`, for hosts that compile an imported .wasm themselves and allow no other compilation. */
export function load(options: LoadOptions = {}): Promise<void> {
  return start(options, () => module)
}

/** As `loadSync` of `wordbridge`, of the imported module. */
export function loadSync(options: LoadSyncOptions = {}): void {
  startSync(options, () => module)
}

/** As `createAnalyzer` of `wordbridge`, with this {@link load}. */
export function createAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  return createAnalyzerBy(load, options)
}

/** As `serve` of `wordbridge`, with this {@link load}. */
export function serve(port: MessageEndpoint | null, options?: LoadOptions): Server {
  return serveBy(load, port, options)
}
