import createCore from 'wordbridge-core'
import type { Core } from './core.ts'
import { WordbridgeError } from './errors.ts'
import { Instance, isLoaded, useInstance } from './instance.ts'
import { wasmBytes } from './wasm-bytes.ts'

let pending: Promise<void> | undefined

/**
 * Makes everything else usable. The first call compiles and starts the WebAssembly module, which is part of this
 * package: nothing is fetched. Further calls cost nothing, calls at the same time share one start. Call it again
 * after it failed, or after an error `'broken'`, and it starts afresh.
 *
 * Rejects with a {@link WordbridgeError} `'load-failed'` where WebAssembly is missing, forbidden (a
 * Content-Security-Policy needs `'wasm-unsafe-eval'`) or out of memory.
 */
export function load(): Promise<void> {
  if (pending === undefined && isLoaded()) return Promise.resolve()
  pending ??= start().finally(() => {
    pending = undefined
  })
  return pending
}

async function start(): Promise<void> {
  let core: Core
  try {
    core = await instantiate(await WebAssembly.compile(wasmBytes()))
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
function instantiate(module: WebAssembly.Module): Promise<Core> {
  return new Promise((resolve, reject) => {
    createCore({
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
