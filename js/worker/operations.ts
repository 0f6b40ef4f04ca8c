import { analyzeBy } from '../analyze.ts'
import { withLanguageOf } from '../auto-language.ts'
import type { PartName } from '../core.ts'
import { count } from '../count.ts'
import type { Document } from '../document.ts'
import type { FormulaName, ReadabilityCounts } from '../formulas.generated.ts'
import { checkAnalyzeOptions, type CheckedAnalyzeOptions } from '../options.ts'
import { segment } from '../segment.ts'
import { checkText } from '../text.ts'
import type { TextStats } from '../types.ts'
import type {
  CollocationOptions,
  DiversityOptions,
  KeynessOptions,
  NgramOptions,
  RankingOptions,
} from '../word-measure-types.ts'
import {
  keynessBeside,
  type SentReference,
  WORD_OPERATIONS,
  type WordOperationName,
} from '../word-operations.ts'

let latest: { readonly options: object; readonly checked: CheckedAnalyzeOptions } | undefined

/**
 * `analyze` for a text that was sent. Documents that came in one message have one object of options, which nobody writes to: it is checked
 * for the first of them.
 */
function analyzeSent(text: string | Uint8Array, given: object): TextStats {
  checkText(text)
  const options = withLanguageOf(text, given)
  if (latest?.options !== options) latest = { options, checked: checkAnalyzeOptions(options) }
  return analyzeBy(text, latest.checked)
}

/** All columns of a level, or of the vocabulary: what reading each of them from the document gives. */
export type LevelColumns<Name extends PartName> = {
  readonly [
    Column in keyof Document[Name] as Document[Name][Column] extends ArrayBufferView | string[]
      ? Column
      : never
  ]: Document[Name][Column]
}

type Names<Columns> = Readonly<Record<keyof Columns, true>>

const SEGMENT = { start: true, end: true, kind: true } as const
const PART = {
  ...SEGMENT,
  id: true,
  words: true,
  syllables: true,
  fleschReadingEase: true,
  fleschKincaidGrade: true,
} as const
// The compiler sees to it that none is missing.
const COLUMNS: { readonly [Name in PartName]: Names<LevelColumns<Name>> } = {
  words: { ...SEGMENT, id: true, rangeId: true, sentence: true, paragraph: true },
  sentences: PART,
  paragraphs: { ...PART, sentences: true },
  lines: SEGMENT,
  graphemes: SEGMENT,
  vocabulary: { words: true, count: true, syllables: true, firstOccurrence: true },
}

export const LEVEL_NAMES = Object.keys(COLUMNS) as readonly PartName[]

const TEXT_OPERATIONS = { analyze: analyzeSent, count, segment } as const

type TextOperation = (text: string | Uint8Array, options: object) => unknown

/**
 * What can be asked about a text, without a document, by its name. Two tables, for bundlers keep an object that has another
 * spread into it, and all that it names, in every program.
 */
export function textOperation(name: string): TextOperation | undefined {
  const table = Object.hasOwn(TEXT_OPERATIONS, name) ? TEXT_OPERATIONS : WORD_OPERATIONS
  if (!Object.hasOwn(table, name)) return undefined
  return (table as Readonly<Record<string, TextOperation>>)[name]
}

/** What can be asked of a document on the other side: a row each. */
export const OPERATIONS = {
  update: (document: Document, from: number, to: number, inserted: string | Uint8Array) =>
    document.update(from, to, inserted),
  range: (document: Document, from: number, to: number) => document.range(from, to),
  text: (document: Document) => document.text,
  textBetween: (document: Document, from: number, to: number) => document.textBetween(from, to),
  length: (document: Document) => document.length,
  stats: (document: Document) => document.stats,
  changedSentences: (document: Document, version: number) =>
    document.sentences.changedSince(version),
  changedParagraphs: (document: Document, version: number) =>
    document.paragraphs.changedSince(version),
  sentenceContributions: (document: Document, formula: FormulaName) =>
    document.sentenceContributions(formula),
  sentenceCounts: (document: Document, count: keyof ReadabilityCounts) =>
    document.sentenceCounts(count),
  diversity: (document: Document, options?: DiversityOptions) => document.diversity(options),
  ngrams: (document: Document, options?: NgramOptions) => document.ngrams(options),
  collocations: (document: Document, options?: CollocationOptions) =>
    document.collocations(options),
  keywords: (document: Document, options?: RankingOptions) => document.keywords(options),
  dispersion: (document: Document, word: string, options?: { readonly parts?: number }) =>
    document.dispersion(word, options),
  keyness: (document: Document, reference: SentReference, options?: KeynessOptions) =>
    keynessBeside(document, reference, options as Readonly<Record<string, unknown>> | undefined),
  columns: (document: Document, level: PartName) => columnsOf(document, level),
  snapshot: (document: Document) => document.snapshot(),
} as const

export type TextOperationName = keyof typeof TEXT_OPERATIONS | WordOperationName

type Operations = typeof OPERATIONS
export type OperationName = keyof Operations
/** What an operation takes beside the document. */
export type ParametersOf<Name extends OperationName> =
  Parameters<Operations[Name]> extends [unknown, ...infer Rest] ? Rest : never
export type ResultOf<Name extends OperationName> = ReturnType<Operations[Name]>

function columnsOf(document: Document, level: PartName): object {
  const source = document[level] as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.keys(COLUMNS[level]).map((name) => [name, source[name]]))
}
