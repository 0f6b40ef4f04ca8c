// Cuts a text by wordbridge and by Intl.Segmenter, and says how long each took. A thread of its own, so that typing goes on.
import { load, segment } from 'wordbridge/file'
import type { Heat, RaceGranularity } from './race.ts'

const GRANULARITIES: readonly RaceGranularity[] = ['word', 'sentence', 'grapheme']
/** Each has so many rounds at least, and as many as there are in so many milliseconds: by then an engine has compiled what it runs. */
const ROUNDS = 3
const MILLISECONDS = 400

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

/** Milliseconds of the fastest round. */
function fastest(work: () => number): number {
  const begin = performance.now()
  let best = Infinity
  for (let round = 0; round < ROUNDS || performance.now() - begin < MILLISECONDS; round++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
