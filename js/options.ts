import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { MARKUPS } from './markup.ts'
import { checkInto } from './segment-columns.ts'
import { checkStopWords } from './stop-words.ts'
import { checkPacks, type PackSource } from './packs.ts'
import { checkSyllables } from './syllables.ts'
import { checkFormulas } from './text-scores.ts'
import { checkWordLists, namesOfLists } from './word-lists.ts'
import { type CheckedWords, WORD_POLICIES, WORD_RULES } from './word-policy.ts'
import type {
  AbortSignalLike,
  AnalyzeOptions,
  CountOptions,
  DocumentOptions,
  Granularity,
  Language,
  LoadOptions,
  Newlines,
  OffsetUnit,
  ProgressOptions,
  ReuseOptions,
  SegmentOptions,
  StreamOptions,
  SummaryOptions,
  SentenceOptions,
  SentencePolicy,
  Syllables,
  WordOptions,
  WordPolicy,
  WordRules,
} from './types.ts'

const NEWLINES: readonly Newlines[] = ['break', 'wrap', 'auto']
/** The languages that can be named. */
export const LANGUAGES: readonly Language[] = [
  'az',
  'cs',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'it',
  'lt',
  'nl',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'und',
]
const SENTENCE_POLICIES: readonly SentencePolicy[] = ['uax29', 'abbreviations']
const GRANULARITIES: readonly Granularity[] = ['grapheme', 'word', 'sentence', 'paragraph', 'line']

const OFFSET_UNITS: readonly OffsetUnit[] = ['utf16', 'utf8', 'codepoint']

const NAMES_OF_WORD_POLICIES = Object.keys(WORD_POLICIES) as WordPolicy[]

const SMALLEST_MEMORY = 2 ** 20
const LARGEST_MEMORY = 2 ** 32

const SENTENCE_OPTIONS = ['sentences', 'abbreviations']
const ANALYZE_OPTIONS = [
  'language',
  'newlines',
  'mostCommonWords',
  'markup',
  'words',
  'wordRules',
  'stopWords',
  'syllables',
  'formulas',
  'wordLists',
  'onProgress',
  'signal',
  ...SENTENCE_OPTIONS,
]
const SEGMENT_OPTIONS = [
  'granularity',
  'newlines',
  'markup',
  'language',
  'words',
  'wordRules',
  ...SENTENCE_OPTIONS,
]
const SEGMENT_OPTIONS_HERE = [...SEGMENT_OPTIONS, 'into']
const DEFAULT_MOST_COMMON_WORDS = 20
/** Of abbreviations, in bytes of UTF-8: the core looks at no longer ones. */
const LONGEST_ABBREVIATION = 64
/** Words are counted in 32 bits: no text has more. */
const LARGEST_COUNT = 2 ** 32 - 1

/** With a language that is known. */
type AnalysisOptions = Omit<AnalyzeOptions, 'language'> & Pick<DocumentOptions, 'language'>
type CheckedStreamOptions = Complete<Omit<StreamOptions, 'onProgress' | 'signal'>> &
  CheckedStopWords &
  Pick<StreamOptions, 'onProgress' | 'signal'>
type Complete<Options> = Required<Omit<Options, keyof WordOptions | 'stopWords'>> & CheckedWords
/** Words that are not wanted: what {@link checkStopWords} gave. */
interface CheckedStopWords {
  readonly stopWords: readonly string[]
}
type Checked<Options> = Complete<Omit<Options, keyof ProgressOptions>> &
  CheckedStopWords &
  ProgressOptions

/** What {@link checkAnalyzeOptions} answers. */
export type CheckedAnalyzeOptions = Checked<AnalysisOptions>

/**
 * The options of `analyze`, checked and complete. `undefined` stands for the default; names of `also` may be there too, and are
 * left out. Throws `'wrong-type'`, `'unknown-option'` or `'invalid-option'`.
 */
export function checkAnalyzeOptions(
  options: unknown,
  also: readonly string[] = [],
): CheckedAnalyzeOptions {
  if (options === undefined) return defaultsWith(checkSyllables(undefined))
  return checkReport(checkObject(options, namesWith(ANALYZE_OPTIONS, also)))
}

/**
 * The same for a text that another thread will see, and that may have `language: 'auto'`. Throws as {@link checkAnalyzeOptions}
 * does.
 */
export function checkRemoteAnalyzeOptions(
  options: unknown,
  also: readonly string[],
): Checked<AnalyzeOptions> {
  const given = checkObject(options, [...ANALYZE_OPTIONS, ...also])
  if (given['language'] !== 'auto') return checkReport(given)
  const { language, formulas, ...others } = given
  return { ...checkAnalysis(others), language, formulas: checkFormulas(formulas) }
}

/** The options of a document, checked and complete. Throws as {@link checkAnalyzeOptions} does. */
export function checkDocumentOptions(options: unknown): Checked<DocumentOptions> {
  const given = checkObject(options, [...ANALYZE_OPTIONS, 'offsets'])
  const offsets = checkChoice('offsets', given['offsets'], OFFSET_UNITS, 'utf16')
  const { markup, ...checked } = checkReport(given)
  if (markup === 'plain') return { ...checked, markup, offsets }
  throw new WordbridgeError(
    'invalid-option',
    `The option markup is ${describeValue(markup)}. Allowed for a document: 'plain'. Call analyze() or segment() ` +
      'when the text has changed, or use a TextMap that ignores the markup: see docs/markdown.md.',
  )
}

/** The options of a stream, checked and complete. Throws as {@link checkAnalyzeOptions} does. */
export function checkStreamOptions(options: unknown): CheckedStreamOptions {
  const { onProgress, ...checked } = checkAnalyzeOptions(options, ['wordOrder'])
  const { wordOrder } = (options ?? {}) as { readonly wordOrder?: unknown }
  return {
    ...checked,
    wordOrder: checkFlag('wordOrder', wordOrder),
    onProgress: onProgress as StreamOptions['onProgress'],
  }
}

/** The options of a restored summary, checked and complete. Throws as {@link checkAnalyzeOptions} does. */
export function checkSummaryOptions(
  options: unknown,
): Required<Omit<SummaryOptions, 'stopWords'>> & CheckedStopWords {
  const given = checkObject(options, ['mostCommonWords', 'stopWords', 'formulas', 'wordLists'])
  const name = 'mostCommonWords'
  return {
    mostCommonWords: checkCount(name, given[name], DEFAULT_MOST_COMMON_WORDS),
    stopWords: checkStopWords(given['stopWords']),
    formulas: checkFormulas(given['formulas']),
    wordLists: checkWordLists(given['wordLists']),
  }
}

interface CheckedLoadOptions extends Required<Pick<LoadOptions, 'maximumMemory'>> {
  readonly wasm: LoadOptions['wasm']
  readonly packs: readonly PackSource[]
}

/** The options of `load` and `loadSync`, checked; `wasm` is looked at when it is needed. Throws as {@link checkAnalyzeOptions} does. */
export function checkLoadOptions(options: unknown): CheckedLoadOptions {
  const given = checkObject(options, ['maximumMemory', 'wasm', 'packs'])
  return {
    maximumMemory: checkMemory(
      given['maximumMemory'] === undefined ? LARGEST_MEMORY : given['maximumMemory'],
    ),
    wasm: checkWasm(given['wasm']),
    packs: checkPacks(given['packs']),
  }
}

function checkMemory(maximumMemory: unknown): number {
  if (
    typeof maximumMemory === 'number' &&
    maximumMemory >= SMALLEST_MEMORY &&
    maximumMemory <= LARGEST_MEMORY
  ) {
    return maximumMemory
  }
  throw new WordbridgeError(
    'invalid-option',
    `The option maximumMemory is ${describeValue(maximumMemory)}. ` +
      `Allowed: a number of bytes from ${SMALLEST_MEMORY} to ${LARGEST_MEMORY}.`,
  )
}

function checkWasm(wasm: unknown): LoadOptions['wasm'] {
  const fits = wasm === undefined || typeof wasm === 'string' || typeof wasm === 'object'
  if (fits && wasm !== null) return wasm
  throw new WordbridgeError(
    'invalid-option',
    `The option wasm is ${describeValue(wasm)}. Allowed: ${WASM_SOURCES}.`,
  )
}

/** What the option `wasm` can be. */
export const WASM_SOURCES = 'a URL, a Response, bytes or a WebAssembly.Module, or a promise of one'

/** The same with the formulas. Apart, for who only counts needs no table of them. */
function checkReport(given: Readonly<Record<string, unknown>>): Checked<AnalysisOptions> {
  const checked = checkAnalysis(given)
  const wordLists = checkWordLists(given['wordLists'])
  const formulas = checkFormulas(given['formulas'], checked.language, namesOfLists(wordLists))
  return { ...checked, formulas, wordLists }
}

function checkAnalysis(given: Readonly<Record<string, unknown>>): Checked<AnalysisOptions> {
  return {
    language: checkChoice('language', given['language'], LANGUAGES, 'en'),
    newlines: checkChoice('newlines', given['newlines'], NEWLINES, 'auto'),
    markup: checkChoice('markup', given['markup'], MARKUPS, 'plain'),
    ...checkWords(given),
    mostCommonWords: checkCount(
      'mostCommonWords',
      given['mostCommonWords'],
      DEFAULT_MOST_COMMON_WORDS,
    ),
    stopWords: checkStopWords(given['stopWords']),
    syllables: checkSyllables(given['syllables']),
    ...checkSentences(given),
    formulas: undefined,
    wordLists: undefined,
    onProgress: checkFunction('onProgress', given['onProgress']),
    signal: checkSignal('signal', given['signal']),
  }
}

// Made by the first call that needs it: at the import V8 would have to compile all that checks options.
let analyzeDefaults: Checked<AnalysisOptions> | undefined

/** The same object for the same syllables: a call without options need not make one. */
function defaultsWith(syllables: Syllables): Checked<AnalysisOptions> {
  if (analyzeDefaults?.syllables !== syllables) {
    analyzeDefaults = { ...(analyzeDefaults ?? checkAnalysis({})), syllables }
  }
  return analyzeDefaults
}

/** What says how the words of a text are read. */
export const TEXT_OPTIONS = [
  'language',
  'newlines',
  'markup',
  'words',
  'wordRules',
  ...SENTENCE_OPTIONS,
]

/** Those options, checked and complete. Throws as {@link checkAnalyzeOptions} does. */
export function checkTextOptions(given: Readonly<Record<string, unknown>>) {
  return {
    language: checkChoice('language', given['language'], LANGUAGES, 'en'),
    newlines: checkChoice('newlines', given['newlines'], NEWLINES, 'auto'),
    markup: checkChoice('markup', given['markup'], MARKUPS, 'plain'),
    ...checkWords(given),
    ...checkSentences(given),
  }
}

/** The options of `count`, checked and complete. Throws as {@link checkAnalyzeOptions} does. */
export function checkCountOptions(
  options: unknown,
  also: readonly string[] = [],
): Complete<CountOptions> {
  if (options === undefined) return (countDefaults ??= checkCountOptions({}))
  const given = checkObject(options, namesWith(SEGMENT_OPTIONS, also))
  return {
    granularity: checkChoice('granularity', given['granularity'], GRANULARITIES, 'word'),
    newlines: checkChoice('newlines', given['newlines'], NEWLINES, 'auto'),
    markup: checkChoice('markup', given['markup'], MARKUPS, 'plain'),
    language: checkChoice('language', given['language'], LANGUAGES, 'en'),
    ...checkSentences(given),
    ...checkWords(given),
  }
}

let countDefaults: Complete<CountOptions> | undefined

/** The options of `segment`, checked and complete. Throws as {@link checkAnalyzeOptions} does. */
export function checkSegmentOptions(options: unknown): Complete<SegmentOptions> & ReuseOptions {
  const given = checkObject(options, SEGMENT_OPTIONS_HERE)
  return { ...checkSegmentation(given), into: checkInto(given['into']) }
}

/** The same for a text that another thread may see, which has no columns of this one. */
export function checkRemoteSegmentOptions(
  options: unknown,
  also: readonly string[],
): Complete<SegmentOptions> {
  return checkSegmentation(checkObject(options, [...SEGMENT_OPTIONS, ...also]))
}

function checkSegmentation(given: Readonly<Record<string, unknown>>): Complete<SegmentOptions> {
  return {
    granularity: checkChoice('granularity', given['granularity'], GRANULARITIES),
    newlines: checkChoice('newlines', given['newlines'], NEWLINES, 'auto'),
    markup: checkChoice('markup', given['markup'], MARKUPS, 'plain'),
    language: checkChoice('language', given['language'], LANGUAGES, 'en'),
    ...checkSentences(given),
    ...checkWords(given),
  }
}

/** The policy of sentences and the caller's abbreviations, which make no sense by another policy. */
function checkSentences(given: Readonly<Record<string, unknown>>): Required<SentenceOptions> {
  const abbreviations = checkAbbreviations(given['abbreviations'])
  const byDefault = given['abbreviations'] === undefined ? 'uax29' : 'abbreviations'
  const sentences = checkChoice('sentences', given['sentences'], SENTENCE_POLICIES, byDefault)
  if (sentences === 'uax29' && abbreviations.length > 0) {
    throw new WordbridgeError(
      'invalid-option',
      "The option abbreviations needs sentences: 'abbreviations': UAX #29 knows no abbreviations.",
    )
  }
  return { sentences, abbreviations }
}

/** A copy, for the caller may change the array. */
function checkAbbreviations(value: unknown): readonly string[] {
  if (value === undefined) return []
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value
    const wrong = list.findIndex(
      (each) =>
        typeof each !== 'string' ||
        !/^\S(?:[^\n\r]*\S)?$/.test(each) ||
        new TextEncoder().encode(each).length > LONGEST_ABBREVIATION,
    )
    if (wrong === -1) return [...(list as readonly string[])]
    throw new WordbridgeError(
      'invalid-option',
      `The option abbreviations has ${describeValue(list[wrong])} at index ${wrong}. ` +
        `Allowed: strings such as 'approx.', of ${LONGEST_ABBREVIATION} bytes of UTF-8 at most.`,
    )
  }
  throw new WordbridgeError(
    'invalid-option',
    `The option abbreviations is ${describeValue(value)}. Allowed: an array of strings such as 'approx.'.`,
  )
}

function checkWords(given: Readonly<Record<string, unknown>>): CheckedWords {
  const words = checkChoice('words', given['words'], NAMES_OF_WORD_POLICIES, 'uax29')
  const byPolicy = WORD_POLICIES[words]
  const rules = given['wordRules']
  if (rules === undefined) return { words, wordRules: byPolicy }
  const names = Object.keys(WORD_RULES) as (keyof WordRules)[]
  const own = checkObject(rules, names, 'wordRules')
  const choices = names.map((name) => [
    name,
    checkChoice<string>(`wordRules.${name}`, own[name], WORD_RULES[name], byPolicy[name]),
  ])
  return { words, wordRules: Object.fromEntries(choices) as CheckedWords['wordRules'] }
}

// Few calls have more names.
function namesWith(names: readonly string[], also: readonly string[]): readonly string[] {
  return also.length === 0 ? names : [...names, ...also]
}

// Only a plain object: of any other, inherited properties would be options that nobody sees.
export function checkObject(
  options: unknown,
  known: readonly string[],
  option?: string,
): Readonly<Record<string, unknown>> {
  if (options === undefined) return {}
  if (!isPlainObject(options)) {
    throw new WordbridgeError(
      'wrong-type',
      `${option === undefined ? 'The options' : `The option ${option}`} must be a plain object, not ${describeValue(options)}.`,
    )
  }
  const own = Object.create(null) as Record<string, unknown>
  for (const name of Reflect.ownKeys(options)) {
    if (typeof name === 'symbol' || !known.includes(name)) {
      throw new WordbridgeError(
        'unknown-option',
        `There is no option ${describeValue(name)}${option === undefined ? '' : ` of ${option}`}. Known options: ${known.join(', ')}.`,
      )
    }
    own[name] = options[name]
  }
  return own
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value) as object | null
  // The Object.prototype of any realm.
  return (
    prototype === null ||
    (Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf'))
  )
}

/** Without a default the option is required. */
function checkChoice<Choice extends string>(
  name: string,
  value: unknown,
  allowed: readonly Choice[],
  byDefault?: Choice,
): Choice {
  const wanted = value === undefined ? byDefault : value
  const choice = allowed.find((each) => each === wanted)
  if (choice !== undefined) return choice
  const list = allowed.map((each) => `'${each}'`).join(', ')
  throw new WordbridgeError(
    'invalid-option',
    wanted === undefined
      ? `The option ${name} is required. Allowed: ${list}.`
      : `The option ${name} is ${describeValue(wanted)}. Allowed: ${list}.`,
  )
}

/** A whole number, 0 or more. */
export function checkCount(name: string, value: unknown, byDefault: number): number {
  const count = value === undefined ? byDefault : value
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0) {
    return Math.min(count, LARGEST_COUNT)
  }
  throw new WordbridgeError(
    'invalid-option',
    `The option ${name} is ${describeValue(count)}. Allowed: a whole number, 0 or more.`,
  )
}

/** `true` or `false`, which is the default. */
export function checkFlag(name: string, value: unknown): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? false
  throw new WordbridgeError(
    'invalid-option',
    `The option ${name} is ${describeValue(value)}. Allowed: true, false.`,
  )
}

function checkFunction(name: string, value: unknown): ProgressOptions['onProgress'] {
  if (value === undefined || typeof value === 'function')
    return value as ProgressOptions['onProgress']
  throw new WordbridgeError(
    'invalid-option',
    `The option ${name} is ${describeValue(value)}. Allowed: a function.`,
  )
}

// An AbortSignal of any realm, or what behaves as one.
function checkSignal(name: string, value: unknown): AbortSignalLike | undefined {
  const fits =
    value === undefined ||
    (typeof value === 'object' &&
      value !== null &&
      'aborted' in value &&
      'throwIfAborted' in value &&
      typeof value.throwIfAborted === 'function')
  if (fits) return value as AbortSignalLike | undefined
  throw new WordbridgeError(
    'invalid-option',
    `The option ${name} is ${describeValue(value)}. Allowed: an AbortSignal.`,
  )
}
