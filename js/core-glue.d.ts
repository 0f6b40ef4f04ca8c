// The glue that Emscripten made, which tools/build-js.mjs bundles for the name 'wordbridge-core'.
import type { Core, CoreOptions } from './core.ts'

/** Starts a new core. Never settles if `instantiateWasm` never calls back. */
export default function createCore(options: CoreOptions): Promise<Core>
