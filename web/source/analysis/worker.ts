// The thread that has the document: see session.ts.
import { memorySize, serve } from 'wordbridge/file'
import type { WorkerFacts } from './facts.ts'

serve(self)

// Beside the messages of wordbridge, a question of the page's own.
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data !== 'facts') return
  const facts: WorkerFacts = { memory: memorySize(), files: downloadedFiles() }
  self.postMessage({ facts })
})

function downloadedFiles(): WorkerFacts['files'] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return entries.map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }))
}
