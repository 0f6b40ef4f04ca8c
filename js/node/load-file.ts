import { type Analyzer, createAnalyzerBy } from '../analyzer.ts'
import { start, startSync } from '../start.ts'
import type { LoadOptions, LoadSyncOptions } from '../types.ts'
import type { MessageEndpoint } from '../worker/endpoint.ts'
import { serveBy, type Server } from '../worker/serve.ts'
import { moduleFile } from './module-file.ts'

/** As `load` of `wordbridge`, but that the module is read from `wordbridge.wasm` beside this file. */
export function load(options: LoadOptions = {}): Promise<void> {
  return start(options, moduleFile)
}

/** As `loadSync` of `wordbridge`, but that the module is read from `wordbridge.wasm` beside this file. */
export function loadSync(options: LoadSyncOptions = {}): void {
  startSync(options, moduleFile)
}

/** As `createAnalyzer` of `wordbridge`, with this {@link load}. */
export function createAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  return createAnalyzerBy(load, options)
}

/** As `serve` of `wordbridge`, with this {@link load}. */
export function serve(port: MessageEndpoint | null, options?: LoadOptions): Server {
  return serveBy(load, port, options)
}
