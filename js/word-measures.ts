import * as constants from 'wordbridge-core.constants'
import type { Core, CoreResults } from './core.ts'
import { withLanguageOf } from './auto-language.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { loadedInstance } from './instance.ts'
import { useMarkup } from './markup.ts'
import type { Defer, Memory } from './memory.ts'
import { checkCount, checkObject, checkTextOptions, TEXT_OPTIONS } from './options.ts'
import { useSentenceRules } from './sentence-rules.ts'
import { checkStatus, temporary } from './status.ts'
import { checkStopWords, useStopWords } from './stop-words.ts'
import { checkText } from './text.ts'
import { packWords } from './word-policy.ts'
import type {
  Collocation,
  CollocationMeasure,
  CollocationOptions,
  Dispersion,
  Diversity,
  DiversityOptions,
  KeynessMeasure,
  Keyword,
  MeasuredTextOptions,
  NgramCount,
  NgramOptions,
  RankingOptions,
  VocabularyDiversity,
} from './word-measure-types.ts'

/** What measures of words are made from: words in core memory until the cleanups of the call. */
export interface ReadWords {
  readonly core: Core
  readonly memory: Memory
  readonly defer: Defer
  readonly address: number
  readonly results: CoreResults
}

/** Takes what the core made of words at an address. Throws `'out-of-memory'` or `'text-too-large'`. */
export function takeWords(core: Core, memory: Memory, defer: Defer, address: number): ReadWords {
  const results = temporary(memory, address, core.releaseWords, defer)
  checkStatus(core, results.status)
  return { core, memory, defer, address, results }
}

/** Reads the words of a text. */
export function readWordsOfText(
  core: Core,
  memory: Memory,
  defer: Defer,
  text: string | Uint8Array,
  options: ReturnType<typeof checkTextOptions>,
): ReadWords {
  useSentenceRules(core, memory, options, defer)
  useMarkup(core, options, defer)
  const { pointer, size } = memory.store(text, defer)
  const { newlines, language } = options
  const address = core.readWords(
    pointer,
    size,
    Number(typeof text === 'string'),
    constants.Newlines[newlines],
    packWords(options),
    constants.Language[language],
  )
  return takeWords(core, memory, defer, address)
}

// In the order of src/measure/diversity.h.
const DIVERSITY: readonly (keyof Diversity)[] = [
  'typeTokenRatio',
  'rootTypeTokenRatio',
  'correctedTypeTokenRatio',
  'logTypeTokenRatio',
  'maas',
  'dugast',
  'brunetW',
  'honoreR',
  'yuleK',
  'yuleI',
  'simpsonD',
  'herdanVm',
  'sichelS',
  'entropy',
  'hdd',
  'hapaxLegomena',
  'disLegomena',
  'meanSegmentalTypeTokenRatio',
  'movingAverageTypeTokenRatio',
  'mtld',
  'somersS',
  'rubetK',
  'repeatRate',
  'vocdD',
]
/** Those that need the order of the words. */
const IN_ORDER: readonly (keyof Diversity)[] = [
  'meanSegmentalTypeTokenRatio',
  'movingAverageTypeTokenRatio',
  'mtld',
]
// In the order of src/measure/association.h.
export const COLLOCATION_MEASURES: readonly CollocationMeasure[] = [
  'logLikelihood',
  'mutualInformation',
  'normalizedMutualInformation',
  'tScore',
  'dice',
  'chiSquared',
  'zScore',
  'cubedMutualInformation',
]
export const KEYNESS_MEASURES: readonly KeynessMeasure[] = [
  'logLikelihood',
  'logRatio',
  'percentDifference',
  'bayesFactor',
  'chiSquared',
]
// In the order of src/measure/dispersion.h.
const DISPERSION = [
  'range',
  'juillandD',
  'carrollD2',
  'rosengrenS',
  'griesDp',
  'griesDpNorm',
  'lyneD3',
  'averageReducedFrequency',
  'averageWaitingTime',
  'averageLogarithmicDistance',
] as const

const DEFAULT_ROWS = 20
const DEFAULT_MINIMUM = 2
const DEFAULT_WINDOW = 100
const DEFAULT_FACTOR = 0.72
const LONGEST_NGRAM = 5
const DEFAULT_PARTS = 10

export const RANKING_OPTIONS = ['count', 'minimumCount', 'stopWords']
export const DIVERSITY_OPTIONS = ['window', 'mtldFactor']
export const NGRAM_OPTIONS = ['n', ...RANKING_OPTIONS]
export const MEASURED_OPTIONS = ['measure', ...RANKING_OPTIONS]

/** Rows that are wanted, checked. Throws `'invalid-option'`. */
export function checkRanking(given: Readonly<Record<string, unknown>>) {
  return {
    count: checkCount('count', given['count'], DEFAULT_ROWS),
    minimumCount: checkPositive('minimumCount', given['minimumCount'], DEFAULT_MINIMUM),
    stopWords: checkStopWords(given['stopWords']),
  }
}

function checkPositive(name: string, value: unknown, byDefault: number, most?: number): number {
  const count = value === undefined ? byDefault : value
  const fits = typeof count === 'number' && Number.isInteger(count) && count >= 1
  if (fits && (most === undefined || count <= most)) return Math.min(count, 2 ** 32 - 1)
  throw new WordbridgeError(
    'invalid-option',
    `The option ${name} is ${describeValue(count)}. Allowed: a whole number, ${most === undefined ? '1 or more' : `from 1 to ${most}`}.`,
  )
}

/** Index of a measure. Throws `'invalid-option'`. */
export function checkMeasure(value: unknown, measures: readonly string[]): number {
  const index = value === undefined ? 0 : measures.indexOf(value as string)
  if (index >= 0) return index
  throw new WordbridgeError(
    'invalid-option',
    `The option measure is ${describeValue(value)}. Allowed: ${measures.map((each) => `'${each}'`).join(', ')}.`,
  )
}

function checkFactor(value: unknown): number {
  const factor = value === undefined ? DEFAULT_FACTOR : value
  if (typeof factor === 'number' && factor > 0 && factor < 1) return factor
  throw new WordbridgeError(
    'invalid-option',
    `The option mtldFactor is ${describeValue(factor)}. Allowed: a number above 0 and below 1.`,
  )
}

type Given = Readonly<Record<string, unknown>>
type Measure<Result> = (words: ReadWords) => Result

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

/** The rows of a ranking: words, counts and values. */
export function rowsOf<Row>(
  { memory, results }: ReadWords,
  counts: number,
  values: number,
  make: (line: string, counts: number[], values: number[]) => Row,
): Row[] {
  const lines = memory.words(results, 'commonText')
  const allCounts = memory.commonCounts(results)
  const allValues = Array.from(memory.copy(results, 'values'))
  return lines.map((line, row) =>
    make(
      line,
      allCounts.slice(row * counts, (row + 1) * counts),
      allValues.slice(row * values, (row + 1) * values),
    ),
  )
}

/** A measure of diversity by its options. Throws `'invalid-option'`. */
export function diversityOf(given: Given): Measure<Diversity> {
  const window = checkPositive('window', given['window'], DEFAULT_WINDOW)
  const factor = checkFactor(given['mtldFactor'])
  return (words) => readDiversity(words, window, factor) as unknown as Diversity
}

/** What the vocabulary alone says of diversity. */
export function vocabularyDiversity(words: ReadWords): VocabularyDiversity {
  const all = Object.entries(readDiversity(words, DEFAULT_WINDOW, DEFAULT_FACTOR))
  const inOrder: readonly string[] = IN_ORDER
  return Object.fromEntries(
    all.filter(([name]) => !inOrder.includes(name)),
  ) as unknown as VocabularyDiversity
}

function readDiversity(
  { core, memory, address, results }: ReadWords,
  window: number,
  factor: number,
): Record<string, number | null> {
  checkStatus(core, core.diversity(address, window, factor))
  const values = memory.copy(results, 'values')
  const measures = DIVERSITY.map((name, i) => [name, orNull(values[i])] as const)
  return { ...countsOf(memory, results), ...Object.fromEntries(measures) }
}

function countsOf(memory: Memory, results: CoreResults) {
  const [wordCount = 0, distinctWordCount = 0] = memory.commonCounts(results)
  return { wordCount, distinctWordCount }
}

/** The most frequent n-grams by their options. Throws `'invalid-option'`. */
export function ngramsOf(given: Given): Measure<NgramCount[]> {
  const n = checkPositive('n', given['n'], 2, LONGEST_NGRAM)
  const { count, minimumCount, stopWords } = checkRanking(given)
  return (words) => {
    const { core, memory, defer, address } = words
    useStopWords(core, memory, stopWords, defer)
    checkStatus(core, core.ngrams(address, n, count, minimumCount))
    return rowsOf(words, 1, 0, (line, [times = 0]) => ({ words: line.split(' '), count: times }))
  }
}

/** Collocations by their options. Throws `'invalid-option'`. */
export function collocationsOf(given: Given): Measure<Collocation[]> {
  const measure = checkMeasure(given['measure'], COLLOCATION_MEASURES)
  const { count, minimumCount, stopWords } = checkRanking(given)
  return (words) => {
    const { core, memory, defer, address } = words
    useStopWords(core, memory, stopWords, defer)
    checkStatus(core, core.collocations(address, measure, count, minimumCount))
    return rowsOf(words, 1, COLLOCATION_MEASURES.length, (line, [times = 0], values) => ({
      words: line.split(' ') as [string, string],
      count: times,
      ...named(COLLOCATION_MEASURES, values),
    }))
  }
}

/** Keywords by their options. Throws `'invalid-option'`. */
export function keywordsOf(given: Given): Measure<Keyword[]> {
  const { count, minimumCount, stopWords } = checkRanking({ minimumCount: 1, ...given })
  return (words) => {
    const { core, memory, defer, address } = words
    useStopWords(core, memory, stopWords, defer)
    checkStatus(core, core.keywords(address, count, minimumCount))
    return rowsOf(words, 1, 1, (word, [times = 0], [score = NaN]) => ({
      word,
      count: times,
      score,
    }))
  }
}

/** Names and their values. */
export function named<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Record<Name, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? NaN])) as Record<
    Name,
    number
  >
}

/** The dispersion of a word. Throws `'wrong-type'` or `'invalid-option'`. */
export function dispersionOf(word: unknown, given: Given): Measure<Dispersion> {
  if (typeof word !== 'string' || word === '') {
    throw new WordbridgeError(
      'wrong-type',
      `The word must be a string, not ${describeValue(word)}.`,
    )
  }
  const parts = checkPositive('parts', given['parts'], DEFAULT_PARTS)
  return ({ core, memory, defer, address, results }) => {
    const { pointer, size } = memory.store(word, defer)
    checkStatus(core, core.dispersion(address, pointer, size, parts))
    const values = memory.copy(results, 'values')
    const measures = DISPERSION.map((name, i) => [name, orNull(values[i])])
    const counts = memory.commonCounts(results)
    return { counts, ...Object.fromEntries(measures) } as Dispersion
  }
}

function measureText<Result>(
  text: string | Uint8Array,
  options: unknown,
  known: readonly string[],
  make: (given: Given) => Measure<Result>,
): Result {
  const given = checkObject(options, [...TEXT_OPTIONS, ...known])
  const measure = make(given)
  checkText(text)
  const checked = checkTextOptions(withLanguageOf(text, given))
  return loadedInstance().run((core, memory, defer) =>
    measure(readWordsOfText(core, memory, defer, text, checked)),
  )
}

/**
 * Measures how many different words a text uses for its length, in every usual way.
 *
 * @param text - A string, or bytes of UTF-8, read as {@link analyze} reads them.
 * @throws {@link WordbridgeError} `'not-loaded'`, `'wrong-type'`, `'unknown-option'`, `'invalid-option'`, `'text-too-large'`,
 *   `'out-of-memory'`, `'stack-exhausted'`, `'busy'` or `'broken'`.
 *
 * Takes time in proportion to the text, and 4 bytes of core memory for each word.
 */
export function diversity(
  text: string | Uint8Array,
  options?: MeasuredTextOptions & DiversityOptions,
): Diversity {
  return measureText(text, options, DIVERSITY_OPTIONS, diversityOf)
}

/**
 * The n-grams that a text has most often: runs of `n` words inside of sentences. Those that begin or end with a stop word are
 * left out. Equally frequent ones are in the order of their first occurrence.
 *
 * Throws and costs what {@link diversity} does.
 */
export function ngrams(
  text: string | Uint8Array,
  options?: MeasuredTextOptions & NgramOptions,
): NgramCount[] {
  return measureText(text, options, NGRAM_OPTIONS, ngramsOf)
}

/**
 * The pairs of neighbouring words that belong together, by a measure of association. Stop words are in none.
 *
 * Throws and costs what {@link diversity} does.
 */
export function collocations(
  text: string | Uint8Array,
  options?: MeasuredTextOptions & CollocationOptions,
): Collocation[] {
  return measureText(text, options, MEASURED_OPTIONS, collocationsOf)
}

/**
 * The words that a text is likely to be about: frequent ones that come early. The score of a word that occurs c times and stands
 * first as the p-th of N words is sqrt c (1 - ln p / ln (N + 2)). Numbers and words of one or two letters are none. Give it
 * `stopWords`, for words such as "the" are frequent and come early too.
 *
 * Throws and costs what {@link diversity} does. How often it is right: docs/accuracy.md.
 */
export function keywords(
  text: string | Uint8Array,
  options?: MeasuredTextOptions & RankingOptions,
): Keyword[] {
  return measureText(text, options, RANKING_OPTIONS, keywordsOf)
}

/**
 * How evenly a word is spread over `parts` (10) parts of the text that have as many words each. In a text of fewer words every
 * word is a part.
 *
 * Throws and costs what {@link diversity} does.
 */
export function dispersion(
  text: string | Uint8Array,
  word: string,
  options?: MeasuredTextOptions & { readonly parts?: number },
): Dispersion {
  return measureText(text, options, ['parts'], (given) => dispersionOf(word, given))
}
