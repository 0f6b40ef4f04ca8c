// Not from the index, which has the module inlined: a worker is given it.
import { Stream } from '../stream.ts'
import type { Summary } from '../summary.ts'
import type { StreamOptions, TextStats } from '../types.ts'
import type { CountingOptions } from './arguments.ts'
import { openText, type OpenText, type ReadOptions } from './open-text.ts'

/** How to analyse a file. It can be sent to another thread. */
export interface FileOptions
  extends
    CountingOptions,
    Pick<ReadOptions, 'binaryAsText'>,
    Required<Pick<StreamOptions, 'mostCommonWords'>> {}

/** What was found in a file. */
export interface FileAnalysis extends Pick<OpenText, 'encoding'> {
  readonly stats: TextStats
  /** Time of the analysis in milliseconds, reading excluded. */
  readonly duration: number
}

/**
 * Analyses a file of any size in bounded memory.
 *
 * @param onRead - See {@link ReadOptions}.
 * @param keep - Takes over the summary.
 *
 * Throws {@link InputError} for what cannot be read, or a `WordbridgeError`.
 */
export async function analyzeFile(
  file: string,
  { binaryAsText, ...options }: FileOptions,
  onRead: ReadOptions['onRead'],
  keep: (summary: Summary) => void,
): Promise<FileAnalysis> {
  const stream = new Stream(options)
  let duration = 0
  const measured = <Result>(work: () => Result): Result => {
    const start = performance.now()
    const result = work()
    duration += performance.now() - start
    return result
  }
  try {
    const { encoding, chunks } = await openText(file, { binaryAsText, onRead })
    for await (const chunk of chunks) {
      measured(() => {
        stream.feed(chunk)
      })
    }
    const summary = measured(() => stream.finish())
    const stats = measured(() => summary.stats)
    keep(summary)
    return { stats, encoding, duration }
  } finally {
    stream.delete()
  }
}
