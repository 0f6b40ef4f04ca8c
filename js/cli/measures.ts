import type { Summary } from '../summary.ts'
import type { Collocation, Keyword, NgramCount, SummaryDiversity } from '../word-measure-types.ts'

/** What is measured beside the counts. It can be sent to another thread. */
export interface MeasureOptions {
  readonly diversity: boolean
  /** How many keywords, and how many collocations; `undefined` for none. */
  readonly keywords: number | undefined
  readonly collocations: number | undefined
  /** Words of an n-gram; `undefined` for none. */
  readonly ngrams: number | undefined
  /** How many n-grams. */
  readonly ngramCount: number
}

/** Measures of the words of a file, or of all. */
export interface Measures {
  readonly diversity?: SummaryDiversity
  readonly keywords?: readonly Keyword[]
  readonly ngrams?: readonly NgramCount[]
  readonly collocations?: readonly Collocation[]
}

/** Whether anything is measured. */
export function wantsMeasures(options: MeasureOptions): boolean {
  const { diversity, keywords, collocations, ngrams } = options
  return diversity || [keywords, collocations, ngrams].some((each) => each !== undefined)
}

/** What is asked for of a summary with the order of its words. */
export function measuresOf(
  summary: Summary,
  options: MeasureOptions,
  stopWords: readonly string[],
): Measures {
  const { diversity, keywords, collocations, ngrams: n, ngramCount } = options
  return {
    ...(diversity ? { diversity: summary.diversity() } : {}),
    ...(keywords === undefined
      ? {}
      : { keywords: summary.keywords({ count: keywords, stopWords }) }),
    ...(n === undefined ? {} : { ngrams: summary.ngrams({ n, count: ngramCount, stopWords }) }),
    ...(collocations === undefined
      ? {}
      : { collocations: summary.collocations({ count: collocations, stopWords }) }),
  }
}
