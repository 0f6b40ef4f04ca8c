import createCore from 'wordbridge-core'
import type { Core } from './core.ts'
import { WordbridgeError } from './errors.ts'
import { Instance, isLoaded, useInstance } from './instance.ts'
import { checkLoadOptions } from './options.ts'
import type { LoadOptions } from './types.ts'
import { wasmBytes } from './wasm-bytes.ts'

const PAGE = 2 ** 16
/** What the module is linked with: see INITIAL_MEMORY in wasm/CMakeLists.txt. */
const INITIAL_PAGES = 16

interface Start {
  readonly maximumMemory: number
  readonly done: Promise<void>
}

let latest: Start | undefined
let pending = false

/**
 * Makes everything else usable. The first call compiles and starts the WebAssembly module, which is part of this
 * package: nothing is fetched. Further calls cost nothing, calls at the same time share one start. Call it again
 * after it failed, or after an error `'broken'`, and it starts afresh.
 *
 * @param options - See {@link LoadOptions}. They belong to the start: what is already loaded keeps its own.
 *
 * Rejects with a {@link WordbridgeError} `'load-failed'` where WebAssembly is missing, forbidden (a
 * Content-Security-Policy needs `'wasm-unsafe-eval'`) or out of memory; `'wrong-type'`, `'unknown-option'` or
 * `'invalid-option'`, the latter also if the module is already loaded with another `maximumMemory`.
 */
export async function load(options: LoadOptions = {}): Promise<void> {
  // The default makes load.length 0: test runners give hooks that have a parameter a callback, and wait for its call.
  const { maximumMemory } = checkLoadOptions(options)
  if (latest === undefined || (!pending && !isLoaded())) {
    pending = true
    latest = { maximumMemory, done: start(maximumMemory).finally(() => (pending = false)) }
  } else if (options.maximumMemory !== undefined && maximumMemory !== latest.maximumMemory) {
    throw new WordbridgeError(
      'invalid-option',
      `The module is already loaded with a maximumMemory of ${latest.maximumMemory} bytes: set it in the first load().`,
    )
  }
  return latest.done
}

async function start(maximumMemory: number): Promise<void> {
  let core: Core
  try {
    const module = await WebAssembly.compile(wasmBytes())
    const maximum = Math.floor(maximumMemory / PAGE)
    core = await instantiate(module, new WebAssembly.Memory({ initial: INITIAL_PAGES, maximum }))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WordbridgeError(
      'load-failed',
      `The WebAssembly module of wordbridge could not be started: ${reason}. It needs WebAssembly with SIMD and, ` +
        "under a Content-Security-Policy, script-src 'wasm-unsafe-eval'.",
      { cause: error },
    )
  }
  useInstance(new Instance(core))
}

// The factory never settles if the hook fails, so that the hook's own failure has to win the race.
function instantiate(module: WebAssembly.Module, wasmMemory: WebAssembly.Memory): Promise<Core> {
  return new Promise((resolve, reject) => {
    createCore({
      wasmMemory,
      instantiateWasm(imports, receive) {
        WebAssembly.instantiate(module, imports)
          .then((instance) => {
            receive(instance, module)
          })
          .catch(reject)
        return {}
      },
    }).then(resolve, reject)
  })
}
