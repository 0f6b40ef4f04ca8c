import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { startPool } from '../pool/start-pool.ts'
import type { Pool, PoolOptions } from '../pool/types.ts'
import { defaultModule } from './default-module.ts'

/** The same as in `pool/index.ts`, where it is documented, with the workers of Node. */
export function createPool(size?: number, options?: PoolOptions): Promise<Pool> {
  return startPool(
    {
      worker: () =>
        // The flags of the process are for its program: with --input-type no file could be a worker.
        new Worker(new URL('./pool-worker-node.mjs', import.meta.url), {
          execArgv: [],
          name: 'wordbridge',
        }),
      wasm: defaultModule,
      parallelism: availableParallelism,
    },
    size,
    options,
  )
}
