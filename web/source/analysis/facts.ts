/** What only the worker knows. */
export interface WorkerFacts {
  /** Bytes of WebAssembly memory. */
  readonly memory: number
  /** Microseconds that `analyze('a')` takes. */
  readonly call: number
  /** What the worker has fetched, as it came over the network. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
}

/** Asks the worker. */
export function askForFacts(worker: Worker): Promise<WorkerFacts> {
  return new Promise((resolve) => {
    const listener = ({ data }: MessageEvent<unknown>): void => {
      if (typeof data !== 'object' || data === null || !('facts' in data)) return
      worker.removeEventListener('message', listener)
      resolve(data.facts as WorkerFacts)
    }
    worker.addEventListener('message', listener)
    worker.postMessage('facts')
  })
}

/** Bytes of all files that the page and its worker have fetched, each once. */
export function downloadedBytes(ofWorker: WorkerFacts['files']): number {
  const resources = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[]
  const sizes = new Map(ofWorker.map(({ name, bytes }) => [name, bytes]))
  for (const { name, encodedBodySize } of resources) {
    // Samples are the visitor's choice and no part of the page.
    if (!name.includes('/samples/')) sizes.set(name.replace(/#.*/, ''), encodedBodySize)
  }
  return [...sizes.values()].reduce((sum, size) => sum + size, 0)
}
