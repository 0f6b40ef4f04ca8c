import { wasmBytes } from '../wasm-bytes.ts'
import { startPool } from './start-pool.ts'
import type { Pool, PoolOptions } from './types.ts'

export type {
  AnalyzeAllOptions,
  AnalyzedDocument,
  CloseOptions,
  Pool,
  PoolOptions,
  PoolProgress,
  PoolWorker,
} from './types.ts'

/** Threads that a browser without `navigator.hardwareConcurrency` is taken to have. */
const USUAL_CONCURRENCY = 4

/**
 * Makes a pool of workers, and starts the first of them.
 *
 * @param size - The most workers that run at the same time, 1 or more. Default: as many as there are threads that can,
 *   by `navigator.hardwareConcurrency`, or in Node by `os.availableParallelism()`.
 * @param options - See {@link PoolOptions}.
 *
 * Rejects with `'worker-failed'` if no worker can be started, `'load-failed'` if it cannot load the core, `'wrong-type'`,
 * `'unknown-option'` or `'invalid-option'`.
 */
export function createPool(size?: number, options?: PoolOptions): Promise<Pool> {
  return startPool(
    {
      // In the one form that bundlers look for.
      worker: () =>
        new Worker(new URL('./pool-worker.mjs', import.meta.url), {
          type: 'module',
          name: 'wordbridge',
        }),
      wasm: wasmBytes,
      parallelism: () => globalThis.navigator.hardwareConcurrency || USUAL_CONCURRENCY,
    },
    size,
    options,
  )
}
