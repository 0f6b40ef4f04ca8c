// Cuts a text by wordbridge and by Intl.Segmenter, and says how long each took. A thread of its own, so that typing goes on.
import { load, segment } from 'wordbridge/file'
import type { Heat, RaceGranularity } from './race.ts'

const GRANULARITIES: readonly RaceGranularity[] = ['word', 'sentence', 'grapheme']
const ROUNDS = 3

self.addEventListener('message', ({ data }: MessageEvent<string>) => {
  void race(data)
})

async function race(text: string): Promise<void> {
  await load()
  for (const granularity of GRANULARITIES) {
    const segmenter = new Intl.Segmenter('en', { granularity })
    const heat: Heat = {
      granularity,
      wordbridge: fastest(() => segment(text, { granularity }).end.length),
      segmenter: fastest(() => boundaries(segmenter, text)),
    }
    self.postMessage(heat)
  }
  self.postMessage('finished')
}

function boundaries(segmenter: Intl.Segmenter, text: string): number {
  let last = 0
  for (const { index } of segmenter.segment(text)) last = index
  return last
}

/** Milliseconds of the fastest of some rounds. */
function fastest(work: () => number): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}
