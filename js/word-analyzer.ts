import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import type { IdentifiedLanguage, IdentifyOptions } from './identify-language.ts'
import { checkObject } from './options.ts'
import { checkStopWords } from './stop-words.ts'
import type { Summary } from './summary.ts'
import { TRANSFER } from './transfer.ts'
import type { TransferOptions } from './types.ts'
import type {
  Collocation,
  CollocationOptions,
  Dispersion,
  Diversity,
  DiversityOptions,
  KeynessOptions,
  Keyword,
  KeyWord,
  MeasuredTextOptions,
  NgramCount,
  NgramOptions,
  RankingOptions,
} from './word-measure-types.ts'
import type { SentReference, WordOperationName } from './word-operations.ts'

type Text = string | Uint8Array
type TextOptions<Options> = MeasuredTextOptions & Options & TransferOptions

/** Measures of the words of a text by promises, which reject with what the function of their name throws. */
export interface WordAnalyzer {
  /** Lexical diversity: see {@link diversity}. */
  diversity(text: Text, options?: TextOptions<DiversityOptions>): Promise<Diversity>
  /** The most frequent n-grams: see {@link ngrams}. */
  ngrams(text: Text, options?: TextOptions<NgramOptions>): Promise<NgramCount[]>
  /** Pairs of words that belong together: see {@link collocations}. */
  collocations(text: Text, options?: TextOptions<CollocationOptions>): Promise<Collocation[]>
  /** Words that the text is likely to be about: see {@link keywords}. */
  keywords(text: Text, options?: TextOptions<RankingOptions>): Promise<Keyword[]>
  /** How evenly a word is spread: see {@link dispersion}. */
  dispersion(
    text: Text,
    word: string,
    options?: TextOptions<{ readonly parts?: number }>,
  ): Promise<Dispersion>
  /** Words that the text has more often than a reference, a text or a summary: see {@link keyness}. */
  keyness(
    text: Text,
    reference: Text | Summary,
    options?: TextOptions<KeynessOptions>,
  ): Promise<KeyWord[]>
  /** The language of the text: see {@link identifyLanguage}. A worker needs the pack itself: `serve(self, { packs })`. */
  identifyLanguage(
    text: Text,
    options?: IdentifyOptions & TransferOptions,
  ): Promise<IdentifiedLanguage>
}

/** Those measures, by one way to have an operation done. */
export abstract class WordMeasurer implements WordAnalyzer {
  /** @param given - Options that can be sent, without `transfer`. */
  protected abstract measure(
    operation: WordOperationName,
    text: Text,
    options: TransferOptions | undefined,
    given: object,
  ): Promise<unknown>

  diversity(text: Text, options?: TextOptions<DiversityOptions>): Promise<Diversity> {
    return this.#ask('diversity', text, options) as Promise<Diversity>
  }

  ngrams(text: Text, options?: TextOptions<NgramOptions>): Promise<NgramCount[]> {
    return this.#ask('ngrams', text, options) as Promise<NgramCount[]>
  }

  collocations(text: Text, options?: TextOptions<CollocationOptions>): Promise<Collocation[]> {
    return this.#ask('collocations', text, options) as Promise<Collocation[]>
  }

  keywords(text: Text, options?: TextOptions<RankingOptions>): Promise<Keyword[]> {
    return this.#ask('keywords', text, options) as Promise<Keyword[]>
  }

  dispersion(
    text: Text,
    word: string,
    options?: TextOptions<{ readonly parts?: number }>,
  ): Promise<Dispersion> {
    return this.#ask('dispersion', text, options, { word }) as Promise<Dispersion>
  }

  async keyness(
    text: Text,
    reference: Text | Summary,
    options?: TextOptions<KeynessOptions>,
  ): Promise<KeyWord[]> {
    const more = { reference: referenceToSend(reference) }
    return (await this.#ask('keyness', text, options, more)) as KeyWord[]
  }

  identifyLanguage(
    text: Text,
    options?: IdentifyOptions & TransferOptions,
  ): Promise<IdentifiedLanguage> {
    return this.#ask('identifyLanguage', text, options) as Promise<IdentifiedLanguage>
  }

  async #ask(
    operation: WordOperationName,
    text: Text,
    options: TransferOptions | undefined,
    more: object = {},
  ): Promise<unknown> {
    return this.measure(operation, text, options, { ...rankingToSend(options), ...more })
  }
}

/**
 * Options of a measure as another thread can have them: what else is wrong with them is said there. Throws `'wrong-type'` or
 * `'invalid-option'`.
 */
export function rankingToSend(options: unknown): object {
  // The names are for the function to check.
  const { stopWords, ...given } = checkObject(options, Object.keys(options ?? {}))
  const others = Object.fromEntries(Object.entries(given).filter(([name]) => name !== TRANSFER[0]))
  return stopWords === undefined ? others : { ...others, stopWords: checkStopWords(stopWords) }
}

/** What is compared with, for another thread. Throws `'wrong-type'`, or what `Summary.save()` throws. */
export function referenceToSend(reference: unknown): SentReference {
  if (typeof reference === 'string') return reference
  if (reference instanceof Uint8Array) return new Uint8Array(reference)
  // Whatever copy of the package it is of.
  const { save } = (reference ?? {}) as Partial<Summary>
  if (typeof save === 'function') return { saved: save.call(reference) }
  throw new WordbridgeError(
    'wrong-type',
    `The reference must be a string, a Uint8Array or a summary, not ${describeValue(reference)}.`,
  )
}
