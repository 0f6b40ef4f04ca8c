import * as constants from 'wordbridge-core.constants'
import type { Core, CoreSummary } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { type Instance, loadedInstance } from './instance.ts'
import type { Defer, Memory } from './memory.ts'
import { checkObject, checkSummaryOptions } from './options.ts'
import { Owned } from './owned-handle.ts'
import { textStats } from './report.ts'
import { checkPresent, checkStatus } from './status.ts'
import { useStopWords } from './stop-words.ts'
import { checkTextFormula } from './text-scores.ts'
import { checkBytes } from './text.ts'
import { namesOfLists, useWordLists } from './word-lists.ts'
import { type CheckedWords, unpackWords } from './word-policy.ts'
import type {
  Collocation,
  CollocationOptions,
  Dispersion,
  DiversityOptions,
  Keyword,
  NgramCount,
  NgramOptions,
  RankingOptions,
  SummaryDiversity,
} from './word-measure-types.ts'
import {
  collocationsOf,
  dispersionOf,
  diversityOf,
  DIVERSITY_OPTIONS,
  keywordsOf,
  MEASURED_OPTIONS,
  NGRAM_OPTIONS,
  ngramsOf,
  RANKING_OPTIONS,
  type ReadWords,
  takeWords,
  vocabularyDiversity,
} from './word-measures.ts'
import type {
  Language,
  Markup,
  Newlines,
  SentencePolicy,
  SummaryOptions,
  TextStats,
  WordPolicy,
  WordRules,
} from './types.ts'

/** What the report of a summary has. */
export type SummaryReport = ReturnType<typeof checkSummaryOptions>

/** A summary that owns a handle of the core. No static block, which would keep the class in every program. */
export function makeSummary(
  instance: Instance,
  handle: CoreSummary,
  report: SummaryReport,
): Summary {
  const made = new Made(new Owned(instance, handle, 'summary'), report)
  return Reflect.construct(Summary, [made]) as Summary
}

/** The words of a summary, for a call that measures them. */
export function wordsOfSummary(
  summary: Summary,
  core: Core,
  memory: Memory,
  defer: Defer,
): ReadWords {
  return Summary.readWords(summary, core, memory, defer)
}

/** What only {@link makeSummary} has. */
class Made {
  readonly owned: Owned<CoreSummary>
  readonly report: SummaryReport

  constructor(owned: Owned<CoreSummary>, report: SummaryReport) {
    this.owned = owned
    this.report = report
  }
}

/**
 * What is known of a text when the text itself is gone: all its counts, and its vocabulary. It comes from
 * {@link Stream.finish}, {@link analyzeStream} or {@link Summary.restore}. Call `delete()` when it is no longer needed, or
 * declare it with `using`.
 *
 * Every member throws `'deleted'` after `delete()`, `'broken'` if the instance is, and `'foreign-handle'` when it is called on
 * an object that is no summary of this copy of the package.
 */
export class Summary {
  /** @internal What hosts print, whatever a build calls the class. */
  static readonly name = 'Summary'
  readonly #owned: Owned<CoreSummary>
  readonly #report: SummaryReport

  /** @internal */
  static readWords(summary: Summary, core: Core, memory: Memory, defer: Defer): ReadWords {
    return takeWords(core, memory, defer, Summary.#own(summary).get().readWords())
  }

  private constructor(made: unknown) {
    if (!(made instanceof Made)) {
      throw new WordbridgeError(
        'wrong-type',
        'A summary is made by Stream.finish(), analyzeStream() or Summary.restore().',
      )
    }
    this.#owned = made.owned
    this.#report = made.report
  }

  /**
   * A summary as it was when {@link save} was called.
   *
   * @param saved - The bytes, which may come from anywhere: they are checked.
   * @param options - See {@link SummaryOptions}.
   *
   * Throws `'invalid-data'` where they are no saved summary, were damaged, or come from a newer version of the package;
   * `'wrong-type'`, `'unknown-option'`, `'invalid-option'`, `'wrong-language'`, `'counts-needed'`, `'not-loaded'`, `'out-of-memory'`.
   */
  static restore(saved: Uint8Array, options?: SummaryOptions): Summary {
    const report = checkSummaryOptions(options)
    checkBytes(saved)
    const instance = loadedInstance()
    const handle = instance.run((core, memory, defer) => {
      const { pointer, size } = memory.store(saved, defer)
      const restored = checkPresent(core.makers.restoreSummary(pointer, size))
      let keep = false
      defer(() => {
        if (!keep) restored.delete()
      })
      if (restored.status === constants.Status.invalidData) throw invalidData(restored)
      checkStatus(core, restored.status)
      const { language } = policiesOf(restored)
      for (const name of report.formulas ?? [])
        checkTextFormula(name, language, namesOfLists(report.wordLists))
      keep = true
      return restored
    })
    return makeSummary(instance, handle, report)
  }

  /** What {@link analyze} returns for the whole text; after {@link merge}, the counts of all texts. */
  get stats(): TextStats {
    return Summary.#own(this).run((handle, core, memory, defer) => {
      const { mostCommonWords, stopWords, formulas, wordLists } = this.#report
      useWordLists(core, memory, wordLists, defer)
      useStopWords(core, memory, stopWords, defer)
      checkStatus(core, handle.needReport(mostCommonWords))
      const count = (): void => {
        handle.countToScore(handle.language)
      }
      return textStats(core, memory, handle, count, {
        ...policiesOf(handle),
        formulas,
      })
    })
  }

  /** Whether the order of the words is known: the option of {@link StreamOptions}. */
  get wordOrder(): boolean {
    return Summary.#own(this).get().hasOrder
  }

  /**
   * How many different words the text uses for its length: what {@link diversity} returns for the text. Without
   * {@link wordOrder} it has no MSTTR, MATTR and MTLD, and takes no options.
   *
   * Throws `'wrong-type'`, `'unknown-option'`, `'invalid-option'`, `'order-needed'` or `'out-of-memory'`. Takes time in proportion to the
   * distinct words, and to the words with their order.
   */
  diversity(options?: DiversityOptions): SummaryDiversity {
    const measure = diversityOf(checkObject(options, DIVERSITY_OPTIONS))
    const { wordOrder } = this
    if (!wordOrder && options !== undefined) throw orderNeeded('diversity() with options')
    return this.#measure(wordOrder ? measure : vocabularyDiversity)
  }

  /**
   * What {@link ngrams} returns for the text, and of merged summaries for their texts one behind the other, each of whole paragraphs;
   * by default without the stop words of the summary.
   *
   * Throws what {@link diversity} does: `'order-needed'` without {@link wordOrder}. Takes time in proportion to the words.
   */
  ngrams(options?: NgramOptions): NgramCount[] {
    return this.#measureOrder('ngrams()', ngramsOf(this.#ranking(options, NGRAM_OPTIONS)))
  }

  /** What {@link collocations} returns for the text. As {@link ngrams}. */
  collocations(options?: CollocationOptions): Collocation[] {
    return this.#measureOrder(
      'collocations()',
      collocationsOf(this.#ranking(options, MEASURED_OPTIONS)),
    )
  }

  /** What {@link keywords} returns for the text. As {@link ngrams}. */
  keywords(options?: RankingOptions): Keyword[] {
    return this.#measureOrder('keywords()', keywordsOf(this.#ranking(options, RANKING_OPTIONS)))
  }

  /** What {@link dispersion} returns for the text. As {@link ngrams}. */
  dispersion(word: string, options?: { readonly parts?: number }): Dispersion {
    return this.#measureOrder('dispersion()', dispersionOf(word, checkObject(options, ['parts'])))
  }

  #ranking(options: unknown, known: readonly string[]): Readonly<Record<string, unknown>> {
    const given = checkObject(options, known)
    Summary.#own(this)
    return { ...given, stopWords: given['stopWords'] ?? this.#report.stopWords }
  }

  #measureOrder<Result>(what: string, measure: (words: ReadWords) => Result): Result {
    if (!this.wordOrder) throw orderNeeded(what)
    return this.#measure(measure)
  }

  #measure<Result>(measure: (words: ReadWords) => Result): Result {
    return Summary.#own(this).run((_, core, memory, defer) =>
      measure(wordsOfSummary(this, core, memory, defer)),
    )
  }

  /** What a newline meant in the text. */
  get newlines(): Newlines {
    return Summary.#own(this).run((handle) => policiesOf(handle).newlines)
  }

  /** What of the text was markup. */
  get markup(): Markup {
    return Summary.#own(this).run((handle) => policiesOf(handle).markup)
  }

  /** What counted as a word in the text. */
  get words(): WordPolicy {
    return Summary.#own(this).run((handle) => policiesOf(handle).words)
  }

  /** All switches of that policy. */
  get wordRules(): Required<WordRules> {
    return Summary.#own(this).run((handle) => policiesOf(handle).wordRules)
  }

  /** Language of the text. */
  get language(): Language {
    return Summary.#own(this).run((handle) => policiesOf(handle).language)
  }

  /** What ended a sentence of the text. */
  get sentences(): SentencePolicy {
    return Summary.#own(this).run((handle) => policiesOf(handle).sentences)
  }

  /** Version of the Unicode Standard whose rules cut the text, such as `'17.0.0'`. */
  get unicodeVersion(): string {
    return versionOf(Summary.#own(this).get())
  }

  /**
   * Adds the counts of another text, which stays as it is: afterwards this is the summary of both, each a document of its own,
   * this one first. Words that occur in both are the same word. Syllables are not counted again: `syllableCount` is the sum of
   * both, even if {@link addSyllables} or the option `syllables` gave a word other syllables in one text than in the other.
   *
   * @returns This summary.
   *
   * Throws `'different-policies'` if the two were made with different `newlines`, `markup`, `words`, `wordRules`, `language`, `sentences`,
   * `wordOrder` or version of Unicode;
   * `'wrong-type'`, `'out-of-memory'`, or `'text-too-large'` beyond 2^32 - 1 words in all. Nothing is changed then. Takes time
   * in proportion to the distinct words of the other, and to all of them with their order.
   */
  merge(other: Summary): this {
    const owned = Summary.#own(this)
    if (typeof other !== 'object' || (other as unknown) === null) {
      throw new WordbridgeError(
        'wrong-type',
        `merge() takes another summary, not ${describeValue(other)}.`,
      )
    }
    const added = Summary.#own(other)
    owned.run((handle, core) => {
      if (added.instance !== owned.instance) throw foreign()
      const status = handle.merge(added.get())
      if (status === constants.Status.differentPolicies) {
        throw differentPolicies(handle, added.get())
      }
      checkStatus(core, status)
    })
    return this
  }

  /**
   * The summary as bytes, for {@link Summary.restore} in this or any later version of the package, on any machine. Equal
   * summaries give equal bytes.
   *
   * Throws `'out-of-memory'`. Takes time in proportion to the distinct words.
   */
  save(): Uint8Array<ArrayBuffer> {
    return Summary.#own(this).run((handle, core, memory, defer) => {
      checkStatus(core, handle.save())
      defer(() => {
        handle.releaseSaved()
      })
      return memory.copy(handle, 'text')
    })
  }

  /** The same as {@link stats}: what `JSON.stringify(summary)` shows. */
  toJSON(): TextStats {
    return this.stats
  }

  /** Whether `delete()` was called. */
  get deleted(): boolean {
    return Summary.#ownEvenDeleted(this).deleted
  }

  /** Frees the core memory of the summary. Does nothing the second time. */
  delete(): void {
    Summary.#ownEvenDeleted(this).free()
  }

  /** The same as {@link delete}, for `using`. */
  [Symbol.dispose](): void {
    this.delete()
  }

  // Static, so that an object of another copy of the package gets our error and not the engine's.
  static #own(summary: Summary): Owned<CoreSummary> {
    const owned = Summary.#ownEvenDeleted(summary)
    owned.get()
    return owned
  }

  static #ownEvenDeleted(summary: Summary): Owned<CoreSummary> {
    if (#owned in summary) return summary.#owned
    throw foreign()
  }
}

interface SummaryPolicies extends CheckedWords {
  readonly newlines: Newlines
  readonly language: Language
  readonly sentences: SentencePolicy
  readonly markup: Markup
  readonly wordOrder: boolean
}

function policiesOf(handle: CoreSummary): SummaryPolicies {
  return {
    ...unpackWords(handle.words),
    sentences: handle.hasAbbreviations ? 'abbreviations' : 'uax29',
    wordOrder: handle.hasOrder,
    newlines: nameOf(constants.Newlines, handle.newlines),
    markup: nameOf(constants.Markup, handle.markup),
    language: nameOf(constants.Language, handle.language),
  }
}

function nameOf<Name extends string>(names: Readonly<Record<Name, number>>, value: number): Name {
  const found = (Object.keys(names) as Name[]).find((name) => names[name] === value)
  if (found === undefined) throw new Error(`the core has no name for ${value}`)
  return found
}

function versionOf({ unicode }: CoreSummary): string {
  return [unicode >> 16, (unicode >> 8) & 0xff, unicode & 0xff].join('.')
}

function orderNeeded(what: string): WordbridgeError {
  return new WordbridgeError(
    'order-needed',
    `${what} needs the order of the words, which the summary does not know: make the stream with the option wordOrder: true. ` +
      'It takes 4 bytes for each word then.',
  )
}

function foreign(): WordbridgeError {
  return new WordbridgeError(
    'foreign-handle',
    'This is no summary of this copy of wordbridge. Are two copies of the package loaded, such as import and require?',
  )
}

function differentPolicies(one: CoreSummary, other: CoreSummary): WordbridgeError {
  const describe = (summary: CoreSummary): string => {
    const { newlines, language, sentences, markup, wordOrder, ...words } = policiesOf(summary)
    const byWords = one.words === other.words ? '' : `${describeWords(words)}, `
    const byMarkup = one.markup === other.markup ? '' : `markup '${markup}', `
    const byOrder = one.hasOrder === other.hasOrder ? '' : `wordOrder ${String(wordOrder)}, `
    return `${byWords}${byMarkup}${byOrder}newlines '${newlines}', language '${language}', sentences '${sentences}' and Unicode ${versionOf(summary)}`
  }
  return new WordbridgeError(
    'different-policies',
    `A summary made with ${describe(one)} cannot be merged with one made with ${describe(other)}. ` +
      'Analyse both texts with the same options and the same version of wordbridge.',
  )
}

function describeWords({ words, wordRules }: CheckedWords): string {
  const rules = Object.entries(wordRules).map(([name, value]) => `${name} '${value}'`)
  return `words '${words}' (${rules.join(', ')})`
}

function invalidData({ defect }: CoreSummary): WordbridgeError {
  const reasons: Readonly<Record<number, string>> = {
    [constants.SavedDefect.noSummary]: 'They do not begin as a saved summary does.',
    [constants.SavedDefect.newerFormat]:
      'A newer version of wordbridge saved them: update the package that reads them.',
    [constants.SavedDefect.damaged]:
      'They are cut off or were changed: their checksum is not that of their content.',
    [constants.SavedDefect.contradiction]:
      'Their counts contradict each other: no text has such ones.',
  }
  return new WordbridgeError(
    'invalid-data',
    `The bytes are no summary that save() gave. ${reasons[defect] ?? ''}`,
  )
}
