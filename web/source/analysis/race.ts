export type RaceGranularity = 'word' | 'sentence' | 'grapheme'

/** Milliseconds that each took for one text. */
export interface Heat {
  readonly granularity: RaceGranularity
  readonly wordbridge: number
  readonly segmenter: number
}

/** Runs the race on a text, and tells each heat when it is over. */
export function runRace(text: string, onHeat: (heat: Heat) => void): Promise<void> {
  const worker = new Worker(new URL('./race-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Heat | 'finished'>) => {
      if (data === 'finished') resolve()
      else onHeat(data)
    })
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message))
    })
    worker.postMessage(text)
  }).finally(() => {
    worker.terminate()
  })
}
