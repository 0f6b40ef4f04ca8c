import { type Analyzer, createAnalyzerBy } from '../analyzer.ts'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { start, startSync } from '../start.ts'
import type { LoadOptions, LoadSyncOptions } from '../types.ts'
import { read, readSync } from '../wasm-source.ts'
import type { MessageEndpoint } from '../worker/endpoint.ts'
import { serveBy, type Server } from '../worker/serve.ts'

/** As `load` of `wordbridge`, but that the module is read from `wordbridge.wasm` beside this file. */
export function load(options: LoadOptions = {}): Promise<void> {
  const url = new URL('./wordbridge.wasm', import.meta.url)
  return start(options, () => read(() => readFile(url), url.href))
}

/** As `loadSync` of `wordbridge`, but that the module is read from `wordbridge.wasm` beside this file. */
export function loadSync(options: LoadSyncOptions = {}): void {
  const url = new URL('./wordbridge.wasm', import.meta.url)
  startSync(options, () => readSync(() => readFileSync(url), url.href))
}

/** As `createAnalyzer` of `wordbridge`, with this {@link load}. */
export function createAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  return createAnalyzerBy(load, options)
}

/** As `serve` of `wordbridge`, with this {@link load}. */
export function serve(port: MessageEndpoint | null, options?: LoadOptions): Server {
  return serveBy(load, port, options)
}
