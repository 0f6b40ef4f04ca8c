import { WordbridgeError } from '../errors.ts'
import type { WasmSource } from '../types.ts'
import { compile } from '../wasm-source.ts'
import { Crew } from './crew.ts'
import { checkPoolOptions, checkSize } from './options.ts'
import type { Pool, PoolWorker } from './types.ts'
import { WorkerPool } from './worker-pool.ts'

/** What differs between the web and Node. */
export interface Host {
  /** Starts the worker of the package. */
  readonly worker: () => PoolWorker
  /** How many threads can run at the same time. */
  readonly parallelism: () => number
  /** The module, if the caller gives none. */
  readonly wasm: () => WasmSource
}

/** See `createPool` of the two hosts. */
export async function startPool(host: Host, wantedSize: unknown, options: unknown): Promise<Pool> {
  const size = checkSize(wantedSize, host.parallelism)
  return new WorkerPool(size, await startCrew(host, size, options))
}

/** The workers of a pool, one of them running. */
export async function startCrew(
  host: Pick<Host, 'worker' | 'wasm'>,
  size: number,
  options: unknown,
): Promise<Crew> {
  const { worker = host.worker, loadOptions } = checkPoolOptions(options)
  const wasm = await forWorkers(loadOptions.wasm ?? host.wasm())
  const crew = new Crew({ size, worker, loadOptions: { ...loadOptions, wasm } })
  try {
    await crew.start()
  } catch (error) {
    await crew.end()
    throw error
  }
  return crew
}

/**
 * The compiled module, so that no worker has to compile it; the source itself where it may not be compiled here, or a module
 * cannot be posted.
 */
async function forWorkers(source: WasmSource): Promise<WasmSource> {
  const given = await source
  try {
    const module = await compile(given)
    structuredClone(module)
    return module
  } catch (error) {
    if (error instanceof WordbridgeError) throw error
    return given
  }
}
