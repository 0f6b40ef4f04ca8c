import { type Analyzer, createAnalyzerBy } from './analyzer.ts'
import { start, startSync } from './start.ts'
import type { LoadOptions, LoadSyncOptions } from './types.ts'
import { wasmBytes } from './wasm-bytes.ts'
import type { MessageEndpoint } from './worker/endpoint.ts'
import { serveBy, type Server } from './worker/serve.ts'

/**
 * Makes everything else usable. The first call compiles and starts the WebAssembly module, which is part of this
 * package: nothing is fetched. Further calls cost nothing, calls at the same time share one start. Call it again
 * after it failed, or after an error `'broken'`, and it starts afresh.
 *
 * @param options - See {@link LoadOptions}. They belong to the start: what is already loaded keeps its own.
 *
 * Rejects with a {@link WordbridgeError} `'load-failed'` where WebAssembly is missing, forbidden (a
 * Content-Security-Policy needs `'wasm-unsafe-eval'`) or out of memory, or where `wasm` of the options cannot be had or is not
 * the module of this version: the message has the URL, the HTTP status and the first bytes. `'wrong-type'`, `'unknown-option'`
 * or `'invalid-option'`, the latter also if the module is already loaded with another `maximumMemory`.
 */
// The default makes load.length 0: test runners give hooks that have a parameter a callback, and wait for its call.
export function load(options: LoadOptions = {}): Promise<void> {
  return start(options, wasmBytes)
}

/**
 * The same at once, for programs that cannot wait. It blocks the thread for some tens of milliseconds, and browsers limit how
 * large a module their main thread may compile so (Chromium 8 MB; versions before 115 4 kB, which is too little): prefer
 * {@link load} where there is a choice. If a `load()` is under way, this start takes its place.
 *
 * @param options - See {@link LoadSyncOptions}.
 * @throws {@link WordbridgeError} what `load` rejects with.
 */
export function loadSync(options: LoadSyncOptions = {}): void {
  startSync(options, wasmBytes)
}

/**
 * An {@link Analyzer} on this thread: its calls take as long as those of the functions, and keep the thread from all else.
 * Bytes given with `transfer` stay where they are.
 *
 * @param options - For {@link load}, which is called here.
 *
 * Rejects as `load` does.
 */
export function createAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  return createAnalyzerBy(load, options)
}

/**
 * Lets the other side of a port analyse texts and make documents on this thread: the far side of {@link connectAnalyzer} and
 * {@link connectDocuments}.
 *
 * @param port - `self` in a worker of the web, `parentPort` in one of Node, or any `MessagePort`. It stays the caller's, who
 *   may use it for other messages too, and who closes it.
 * @param options - For the {@link load} that the first request brings about.
 *
 * Requests are answered in their order, one at a time. All documents are deleted when the connection that made them is
 * closed, and when the port is, where that can be noticed: in Node, and in browsers whose ports have the event `close`.
 * Throws `'wrong-type'`, `'unknown-option'` or `'invalid-option'`.
 */
export function serve(port: MessageEndpoint | null, options?: LoadOptions): Server {
  return serveBy(load, port, options)
}
