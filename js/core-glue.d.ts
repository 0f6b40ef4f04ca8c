// The glue that Emscripten made, which tools/package/bundle.mjs bundles for the name 'wordbridge-core'.
import type { CoreModule, CoreOptions } from './core.ts'

/** The half of a core that is JavaScript. */
export interface PreparedCore {
  /** What the module is to be instantiated with. */
  readonly imports: WebAssembly.Imports
  /** Starts the core. Must be called once. */
  start(instance: WebAssembly.Instance): CoreModule
}

/** Prepares a new core for an instance of the module. */
export default function prepareCore(options: CoreOptions): PreparedCore
