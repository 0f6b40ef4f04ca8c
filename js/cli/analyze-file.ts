// Not from the index, which has the module inlined: a worker is given it.
import { Stream } from '../stream.ts'
import type { Summary } from '../summary.ts'
import type { StreamOptions, TextStats } from '../types.ts'
import type { CountingOptions } from './arguments.ts'
import { languageOfChunks } from './language.ts'
import { type MeasureOptions, type Measures, measuresOf, wantsMeasures } from './measures.ts'
import { openText, type OpenText, type ReadOptions } from './open-text.ts'
import { stopWordList } from './stop-word-list.ts'

/** How to analyse a file. It can be sent to another thread. */
export interface FileOptions
  extends
    CountingOptions,
    Pick<ReadOptions, 'binaryAsText'>,
    Required<Pick<StreamOptions, 'mostCommonWords'>> {
  readonly measures: MeasureOptions
  /** The list of stop words to leave out; by default that of the language from measures, and none from the most common words. */
  readonly stopWords: string | undefined
}

/** What was found in a file. */
export interface FileAnalysis extends Pick<OpenText, 'encoding'> {
  readonly stats: TextStats
  /** The language that was found, BCP 47; absent where it was given. */
  readonly language?: string
  /** Absent where none were asked for. */
  readonly measures?: Measures
  /** Time of the analysis in milliseconds, reading excluded. */
  readonly duration: number
}

/**
 * Analyses a file of any size in bounded memory, or with measures, in 4 bytes for each word.
 *
 * @param onRead - See {@link ReadOptions}.
 * @param keep - Takes over the summary.
 *
 * Throws {@link InputError} for what cannot be read, or a `WordbridgeError`.
 */
export async function analyzeFile(
  file: string,
  { binaryAsText, measures, language, stopWords, ...options }: FileOptions,
  onRead: ReadOptions['onRead'],
  keep: (summary: Summary) => void,
): Promise<FileAnalysis> {
  const { encoding, chunks: unread } = await openText(file, { binaryAsText, onRead })
  const { found, chunks } =
    language === 'auto'
      ? await languageOfChunks(unread)
      : { found: { tag: language, language }, chunks: unread }
  const wanted = wantsMeasures(measures)
  const leftOut =
    wanted || stopWords !== undefined ? await stopWordList(stopWords ?? found.tag) : []
  const timer = new Timer()
  const stream = new Stream({
    ...options,
    language: found.language,
    stopWords: stopWords === undefined ? [] : leftOut,
    wordOrder: wanted,
  })
  try {
    for await (const chunk of chunks) {
      timer.measure(() => {
        stream.feed(chunk)
      })
    }
    const summary = timer.measure(() => stream.finish())
    const stats = timer.measure(() => summary.stats)
    const measured = wanted
      ? timer.measure(() => measuresOf(summary, measures, leftOut))
      : undefined
    keep(summary)
    return {
      stats,
      encoding,
      duration: timer.duration,
      ...(language === 'auto' ? { language: found.tag } : {}),
      ...(measured === undefined ? {} : { measures: measured }),
    }
  } finally {
    stream.delete()
    await chunks.return()
  }
}

class Timer {
  duration = 0

  measure<Result>(work: () => Result): Result {
    const start = performance.now()
    const result = work()
    this.duration += performance.now() - start
    return result
  }
}
