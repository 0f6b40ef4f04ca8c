import { type Analyzer, createAnalyzerBy } from './analyzer.ts'
import { start, startSync } from './start.ts'
import type { LoadOptions, LoadSyncOptions } from './types.ts'
import { loadError } from './wasm-source.ts'
import type { MessageEndpoint } from './worker/endpoint.ts'
import { serveBy, type Server } from './worker/serve.ts'

/**
 * As `load` of `wordbridge`, but that the module is fetched: `wordbridge.wasm`, beside this file, or where a bundler has put it.
 *
 * @param options - See {@link LoadOptions}.
 *
 * Rejects as `load` of `wordbridge` does.
 */
export function load(options: LoadOptions = {}): Promise<void> {
  // Bundlers look for exactly this expression, and copy the file.
  return start(options, () => new URL('./wordbridge.wasm', import.meta.url))
}

/**
 * As `loadSync` of `wordbridge`, but that `wasm` must be given: nothing can be fetched at once.
 *
 * @param options - See {@link LoadSyncOptions}.
 * @throws {@link WordbridgeError} what `load` rejects with.
 */
export function loadSync(options: LoadSyncOptions = {}): void {
  startSync(options, () => {
    throw loadError('wordbridge/file cannot fetch it at once: give loadSync() the option wasm')
  })
}

/** As `createAnalyzer` of `wordbridge`, with this {@link load}. */
export function createAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  return createAnalyzerBy(load, options)
}

/** As `serve` of `wordbridge`, with this {@link load}. */
export function serve(port: MessageEndpoint | null, options?: LoadOptions): Server {
  return serveBy(load, port, options)
}
