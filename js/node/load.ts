import { type Analyzer, createAnalyzerBy } from '../analyzer.ts'
import { WordbridgeError } from '../errors.ts'
import { start, startSync } from '../start.ts'
import type { LoadOptions, LoadSyncOptions, WasmBytes } from '../types.ts'
import type { MessageEndpoint } from '../worker/endpoint.ts'
import { serveBy, type Server } from '../worker/serve.ts'
import { defaultModule } from './default-module.ts'
import { moduleFile } from './module-file.ts'

/** As `load` of `wordbridge` everywhere, from the file of the module where it is beside this one. */
export function load(options: LoadOptions = {}): Promise<void> {
  return start(options, defaultModule)
}

/** As `loadSync` of `wordbridge` everywhere, but that the module is read from `wordbridge.wasm` beside this file. */
export function loadSync(options: LoadSyncOptions = {}): void {
  startSync(options, neededModuleFile)
}

function neededModuleFile(): WasmBytes {
  try {
    return moduleFile()
  } catch (error) {
    if (!(error instanceof WordbridgeError)) throw error
    const { message, url, cause } = error
    throw new WordbridgeError(
      'load-failed',
      `${message} load() has the module inside, too, and loadSync() takes it as the option wasm.`,
      { ...(url === undefined ? {} : { url }), cause },
    )
  }
}

/** As `createAnalyzer` of `wordbridge` everywhere. */
export function createAnalyzer(options: LoadOptions = {}): Promise<Analyzer> {
  return createAnalyzerBy(load, options)
}

/** As `serve` of `wordbridge` everywhere. */
export function serve(port: MessageEndpoint | null, options?: LoadOptions): Server {
  return serveBy(load, port, options)
}
