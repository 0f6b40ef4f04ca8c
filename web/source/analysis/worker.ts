// The thread that has the document: see session.ts.
import { analyze, memorySize, serve } from 'wordbridge/file'
import type { WorkerFacts } from './facts.ts'

serve(self)

// Beside the messages of wordbridge, a question of the page's own.
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data !== 'facts') return
  const facts: WorkerFacts = { memory: memorySize(), call: costOfCall(), files: downloadedFiles() }
  self.postMessage({ facts })
})

const CALLS = 300
const ROUNDS = 5
let measured: number | undefined

/** Microseconds of a call of `analyze` with next to no text, in the fastest of some rounds, measured once. */
function costOfCall(): number {
  if (measured === undefined) {
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      for (let call = 0; call < CALLS; call++) analyze('a')
      return performance.now() - start
    })
    measured = (1000 * Math.min(...times)) / CALLS
  }
  return measured
}

function downloadedFiles(): WorkerFacts['files'] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return entries.map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }))
}
