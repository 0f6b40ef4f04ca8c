import * as constants from 'wordbridge-core.constants'
import type { ChangeSet, DocumentSnapshot, RangeColumns } from './changes.ts'
import { DocumentText } from './document-text.ts'
import { checkFormula } from './formula.ts'
import { formulaIndex } from './formula-table.ts'
import type { FormulaName, ReadabilityCounts } from './formulas.generated.ts'
import { checkCountedCount, checkTextFormula } from './text-scores.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { FilledBytes, fillBytes } from './filled-bytes.ts'
import { loadedInstance } from './instance.ts'
import { Lease } from './lent-column.ts'
import { lendColumns, type LentColumns } from './lent-columns.ts'
import {
  Graphemes,
  Lines,
  Paragraphs,
  type Part,
  Sentences,
  Vocabulary,
  type Word,
  Words,
} from './levels.ts'
import type { Core } from './core.ts'
import type { Defer, Memory } from './memory.ts'
import { checkDocumentOptions, checkObject } from './options.ts'
import { OwnedHandle } from './owned-handle.ts'
import { watch } from './progress.ts'
import { textStats } from './report.ts'
import { changeSet, checkOffset, rangeColumns } from './rows.ts'
import { useSentenceRules } from './sentence-rules.ts'
import { checkSnapshot, notOfThisText } from './snapshot.ts'
import { checkPresent, checkStatus } from './status.ts'
import { useStopWords } from './stop-words.ts'
import { storeSyllables } from './syllables.ts'
import { checkText } from './text.ts'
import { namesOfLists, useWordLists } from './word-lists.ts'
import { packWords } from './word-policy.ts'
import type {
  Collocation,
  CollocationOptions,
  Dispersion,
  Diversity,
  DiversityOptions,
  Keyword,
  NgramCount,
  NgramOptions,
  RankingOptions,
} from './word-measure-types.ts'
import {
  collocationsOf,
  DIVERSITY_OPTIONS,
  dispersionOf,
  diversityOf,
  keywordsOf,
  MEASURED_OPTIONS,
  NGRAM_OPTIONS,
  ngramsOf,
  RANKING_OPTIONS,
  type ReadWords,
  takeWords,
} from './word-measures.ts'
import type { DocumentOptions, OffsetUnit, ProgressOptions, TextStats } from './types.ts'

/** All but how to watch and stop the making. */
type KeptOptions = Omit<ReturnType<typeof checkDocumentOptions>, keyof ProgressOptions>

/** The words of a document, for a call that measures them. No static block, which would keep the class in every program. */
export function wordsOfDocument(
  document: Document,
  core: Core,
  memory: Memory,
  defer: Defer,
): ReadWords {
  return Document.readWords(document, core, memory, defer)
}

/**
 * A whole text in core memory, analysed once, that follows edits. Call `delete()` when it is no longer needed, or declare it
 * with `using`; what was copied out of it stays. A document that is only dropped is freed some time after the garbage
 * collector has found it.
 *
 * Every member throws `'deleted'` after `delete()`, `'broken'` if the instance is, and `'foreign-handle'` when it is called on
 * an object that is no document of this copy of the package.
 */
export class Document {
  /** @internal What hosts print, whatever a build calls the class. */
  static readonly name = 'Document'
  readonly #owned: OwnedHandle
  readonly #options: KeptOptions
  readonly #text: DocumentText

  /** @internal */
  static readWords(document: Document, core: Core, memory: Memory, defer: Defer): ReadWords {
    return takeWords(core, memory, defer, Document.#own(document).get().readWords())
  }

  /**
   * @param text - A string, or bytes of UTF-8, as {@link analyze} takes them.
   * @param options - See {@link DocumentOptions}.
   *
   * Throws what {@link analyze} throws. Takes time in proportion to the text, and 16 bytes of core memory for each segment
   * between word boundaries, beside the text and the vocabulary. The columns of a level are made when one of them is first
   * read, and stay until the next edit.
   */
  constructor(text: string | Uint8Array, options?: DocumentOptions) {
    const { onProgress, signal, ...checked } = checkDocumentOptions(options)
    const given: unknown = text
    const filled = given instanceof FilledBytes ? given : undefined
    if (filled === undefined) checkText(text)
    const instance = filled?.instance ?? loadedInstance()
    this.#options = checked
    this.#text = new DocumentText(typeof text === 'string' ? text : undefined)
    const handle = instance.run((core, memory, defer) => {
      const { makers } = core
      const call = watch(core, { onProgress, signal })
      useSentenceRules(core, memory, checked, defer)
      const block = filled ?? new FilledBytes(instance, memory.storeForDocument(text, defer))
      if (filled === undefined) {
        defer(() => {
          if (!block.taken) memory.release(block.text.pointer)
        })
      }
      const syllables = storeSyllables(memory, checked.syllables, defer)
      block.taken = true
      const made = checkPresent(
        makers.makeDocument(
          block.text.pointer,
          block.text.size,
          constants.Newlines[checked.newlines],
          packWords(checked),
          constants.Language[checked.language],
          syllables.pointer,
          syllables.size,
          constants.OffsetUnit[checked.offsets],
          typeof text === 'string' ? constants.Encoding.wtf8 : constants.Encoding.utf8,
          call.withProgress,
        ),
      )
      let keep = false
      defer(() => {
        if (!keep) made.delete()
      })
      call.throwIfStopped()
      checkStatus(core, made.status)
      keep = true
      return made
    })
    this.#owned = new OwnedHandle(instance, handle)
  }

  /**
   * Makes a document of bytes that the caller writes straight into core memory, so that a file or a stream gets there with one
   * copy.
   *
   * @param length - The most bytes there can be.
   * @param fill - Gets a `Uint8Array` of that length, which is of no use after it returns (or after its promise settles), and
   *   answers how many bytes it wrote. While it waits, other calls of wordbridge may make memory grow under the array: then
   *   `'view-detached'` is thrown and no document made.
   * @returns The document, or a promise of it if `fill` answers a promise.
   *
   * Throws what the constructor throws, and whatever `fill` throws, unchanged; everything is freed then.
   */
  static fromBytes(
    length: number,
    fill: (target: Uint8Array<ArrayBuffer>) => number,
    options?: DocumentOptions,
  ): Document
  static fromBytes(
    length: number,
    fill: (target: Uint8Array<ArrayBuffer>) => Promise<number>,
    options?: DocumentOptions,
  ): Promise<Document>
  static fromBytes(
    length: number,
    fill: (target: Uint8Array<ArrayBuffer>) => number | Promise<number>,
    options?: DocumentOptions,
  ): Document | Promise<Document> {
    checkDocumentOptions(options)
    return fillBytes(length, fill, (bytes) => new Document(bytes as unknown as Uint8Array, options))
  }

  /** All segments between word boundaries. */
  get words(): Words {
    return new Words(Document.#own(this), this.#text)
  }

  /** All sentences, and blank lines between them. */
  get sentences(): Sentences {
    return new Sentences(Document.#own(this), this.#text)
  }

  /** All paragraphs, and blank lines between them. */
  get paragraphs(): Paragraphs {
    return new Paragraphs(Document.#own(this), this.#text)
  }

  /** All lines with their terminators. */
  get lines(): Lines {
    return new Lines(Document.#own(this), this.#text)
  }

  /** All grapheme clusters. */
  get graphemes(): Graphemes {
    return new Graphemes(Document.#own(this), this.#text)
  }

  /** The distinct words. */
  get vocabulary(): Vocabulary {
    return new Vocabulary(Document.#own(this))
  }

  /** The unit of all offsets. */
  get offsets(): OffsetUnit {
    Document.#own(this)
    return this.#options.offsets
  }

  /** The text: the string the document was made from, or its bytes decoded with U+FFFD for ill-formed sequences. */
  get text(): string {
    return this.#text.get(Document.#own(this))
  }

  /** Length of the text in the document's unit. */
  get length(): number {
    const owned = Document.#own(this)
    return owned.memory.number(owned.get(), 'length')
  }

  /** Number of edits since the document was made. */
  get version(): number {
    const owned = Document.#own(this)
    return owned.memory.number(owned.get(), 'version')
  }

  /** What {@link analyze} returns for the same text and options. */
  get stats(): TextStats {
    return Document.#own(this).run((handle, core, memory, defer) => {
      useWordLists(core, memory, this.#options.wordLists, defer)
      useStopWords(core, memory, this.#options.stopWords, defer)
      checkStatus(core, handle.needReport(this.#options.mostCommonWords))
      const count = (): void => {
        handle.countToScore(constants.Language[this.#options.language])
      }
      return textStats(core, memory, handle, count, this.#options)
    })
  }

  /**
   * Replaces the text from `from` to `to` by `inserted`: what `text.slice(0, from) + inserted + text.slice(to)` is for a
   * string. Afterwards everything is what it would be in a new document of that text, but for the ids, which stay where
   * nothing changed. Columns are copies of one version: read them again.
   *
   * An edit costs what it touches, wherever in a text of whatever length: the words around it, and the sentences and
   * paragraphs it belongs to; and what {@link ChangeSet} has to hold. An offset between two surrogates leaves half a character,
   * a lone surrogate, on either side; halves that come together are a character again.
   *
   * @param from - Offsets in the document's unit.
   * @param to - Not before `from`.
   * @param inserted - A string, or bytes of UTF-8.
   * @returns What changed, as a value of the caller's own.
   *
   * Throws `'out-of-range'` for what is no offset of the text, or is inside of a character where the unit is the byte;
   * `'wrong-type'`, `'text-too-large'`, `'out-of-memory'`; and `'busy'` in a callback of {@link lend}. Nothing is
   * changed then.
   */
  update(from: number, to: number, inserted: string | Uint8Array): ChangeSet {
    const owned = Document.#own(this)
    checkText(inserted)
    const before = this.length
    checkOffset('from', from, 0, before)
    checkOffset('to', to, from, before)
    const removed = this.#text.given(owned, from, to)
    const delta = owned.change((handle, core, memory, defer) => {
      const { pointer, size } = memory.storeExactly(inserted, defer)
      const encoding =
        typeof inserted === 'string' ? constants.Encoding.wtf8 : constants.Encoding.utf8
      checkStatus(core, handle.update(from, to, pointer, size, encoding))
      return memory.number(handle, 'length') - before
    })
    this.#text.change()
    return {
      ...changeSet(owned, delta),
      undo: { from, to: to + delta, text: removed },
    }
  }

  /**
   * The segments of every level that the text from `from` to `to` touches, for a view of a part of the text: without
   * making the columns of the whole. An empty stretch touches the segments that hold its offset.
   *
   * Throws `'out-of-range'`.
   */
  range(from: number, to: number): RangeColumns {
    const owned = Document.#own(this)
    checkOffset('from', from, 0, this.length)
    checkOffset('to', to, from, this.length)
    return rangeColumns(owned, from, to)
  }

  /** The text from `from` to `to`, as `text.slice(from, to)`. Throws `'out-of-range'`. */
  textBetween(from: number, to: number): string {
    const owned = Document.#own(this)
    checkOffset('from', from, 0, this.length)
    checkOffset('to', to, from, this.length)
    return this.#text.between(owned, from, to)
  }

  /**
   * The document as plain data, to be kept or posted to a worker: text, options, version and ids. {@link restore} makes a
   * document of it whose change sets go on where this one's are.
   */
  snapshot(): DocumentSnapshot {
    const owned = Document.#own(this)
    const next = (name: 'nextWordId' | 'nextSentenceId' | 'nextParagraphId'): number =>
      owned.memory.number(owned.get(), name)
    return {
      version: this.version,
      text: this.#text.all(owned),
      options: { ...this.#options },
      ids: {
        words: this.words.rangeId,
        sentences: this.sentences.id,
        paragraphs: this.paragraphs.id,
        next: [next('nextWordId'), next('nextSentenceId'), next('nextParagraphId')],
      },
    }
  }

  /**
   * A document as it was when {@link snapshot} was called. Throws `'wrong-type'` for what is no snapshot, and what the
   * constructor throws.
   *
   * @param progress - How to watch and stop the work.
   */
  static restore(snapshot: DocumentSnapshot, progress: ProgressOptions = {}): Document {
    const { text, options, ids, version } = checkSnapshot(snapshot)
    const document = new Document(text, { ...options, ...progress })
    try {
      const owned = Document.#own(document)
      owned.change((handle, core, memory, defer) => {
        const { words, sentences, paragraphs, next } = ids
        const pointer = memory.storeNumbers([words, sentences, paragraphs, next], defer)
        const status = handle.restoreIds(
          pointer,
          words.length,
          sentences.length,
          paragraphs.length,
          version,
        )
        if (status === constants.Status.outOfRange) throw notOfThisText()
        checkStatus(core, status)
      })
      return document
    } catch (error) {
      document.delete()
      throw error
    }
  }

  /** What {@link diversity} returns for the same text and options. Throws and costs what that does. */
  diversity(options?: DiversityOptions): Diversity {
    return this.#measure(diversityOf(checkObject(options, DIVERSITY_OPTIONS)))
  }

  /** What {@link ngrams} returns for the same text and options, by default without the stop words of the document. */
  ngrams(options?: NgramOptions): NgramCount[] {
    return this.#measure(ngramsOf(this.#ranking(options, NGRAM_OPTIONS)))
  }

  /** What {@link collocations} returns for the same text and options, by default without the stop words of the document. */
  collocations(options?: CollocationOptions): Collocation[] {
    return this.#measure(collocationsOf(this.#ranking(options, MEASURED_OPTIONS)))
  }

  /** What {@link keywords} returns for the same text and options, by default without the stop words of the document. */
  keywords(options?: RankingOptions): Keyword[] {
    return this.#measure(keywordsOf(this.#ranking(options, RANKING_OPTIONS)))
  }

  /** What {@link dispersion} returns for the same text, word and options. */
  dispersion(word: string, options?: { readonly parts?: number }): Dispersion {
    return this.#measure(dispersionOf(word, checkObject(options, ['parts'])))
  }

  #ranking(options: unknown, known: readonly string[]): Readonly<Record<string, unknown>> {
    const given = checkObject(options, known)
    return { ...given, stopWords: given['stopWords'] ?? this.#options.stopWords }
  }

  #measure<Result>(measure: (words: ReadWords) => Result): Result {
    return Document.#own(this).run((_, core, memory, defer) =>
      measure(wordsOfDocument(this, core, memory, defer)),
    )
  }

  /**
   * By how much each sentence moves a readability score: the score of the whole text less that of the text without the sentence,
   * all else cut as it is. Of a formula of ease, what makes the text harder is negative; of a grade, positive.
   *
   * @param formula - Any that the option `formulas` takes for the language of the document.
   * @returns A number for each row of {@link sentences}: 0 for one without a word, NaN where one of the two scores is not defined,
   *   as for an only sentence. They do not add up to the score, which is of proportions.
   *
   * Throws `'invalid-option'`, `'wrong-language'`, `'counts-needed'` or `'out-of-memory'`. Takes time in proportion to the text,
   * whatever the number of sentences.
   */
  sentenceContributions(formula: FormulaName): Float64Array<ArrayBuffer> {
    const owned = Document.#own(this)
    const name = checkFormula(formula)
    checkTextFormula(name, this.#options.language, namesOfLists(this.#options.wordLists))
    return owned.run((handle, core, memory, defer) => {
      useWordLists(core, memory, this.#options.wordLists, defer)
      checkStatus(core, handle.contributions(formulaIndex(name)))
      return memory.copy(handle, 'values')
    })
  }

  /**
   * A count of each sentence alone that readability formulas are made of, such as its `letters` or `hardWords`.
   *
   * @param count - Any that docs/readability.md says is counted.
   * @returns A number for each row of {@link sentences}; NaN for a mean of no words.
   *
   * Throws `'invalid-option'` for an unknown name, `'counts-needed'` for what a text alone does not give, `'wrong-language'` for
   * syllables of the language `'und'`, or `'out-of-memory'`. Takes time in proportion to the text.
   */
  sentenceCounts(count: keyof ReadabilityCounts): Float64Array<ArrayBuffer> {
    const owned = Document.#own(this)
    const index = checkCountedCount(
      count,
      this.#options.language,
      namesOfLists(this.#options.wordLists),
    )
    return owned.run((handle, core, memory, defer) => {
      useWordLists(core, memory, this.#options.wordLists, defer)
      checkStatus(core, handle.sentenceCounts(index))
      return memory.copy(handle, 'values')
    })
  }

  /** The segment between word boundaries that holds an offset; `undefined` in an empty text. Throws `'out-of-range'`. */
  wordAt(offset: number): Word | undefined {
    const words = new Words(Document.#own(this), this.#text)
    const index = words.indexAt(offset)
    return index < 0 ? undefined : words.row(index)
  }

  /** The sentence that holds an offset; `undefined` in an empty text. Throws `'out-of-range'`. */
  sentenceAt(offset: number): Part | undefined {
    const sentences = new Sentences(Document.#own(this), this.#text)
    const index = sentences.indexAt(offset)
    return index < 0 ? undefined : sentences.row(index)
  }

  /** Text of the `index`-th segment between word boundaries. Throws `'out-of-range'`. */
  slice(index: number): string {
    return new Words(Document.#own(this), this.#text).slice(index)
  }

  /** The segments between word boundaries, one object each. For many of them, columns are a hundred times faster. */
  [Symbol.iterator](): IterableIterator<Word> {
    return new Words(Document.#own(this), this.#text)[Symbol.iterator]()
  }

  /**
   * Lends the columns themselves, without a copy, for the length of a callback: see {@link LentColumn}. A `delete()` in the
   * callback takes effect when it ends.
   *
   * @returns What the callback returns.
   */
  lend<Result>(callback: (columns: LentColumns) => Result): Result {
    if (typeof callback !== 'function') {
      throw new WordbridgeError(
        'wrong-type',
        `lend() takes a function, not ${describeValue(callback)}.`,
      )
    }
    const owned = Document.#own(this)
    const handle = owned.get()
    const lease = new Lease(owned.memory)
    const columns = lendColumns(handle, lease, (part) => {
      owned.need(part)
    })
    const end = (): void => {
      lease.end()
    }
    return owned.pinned(() =>
      owned.instance.watchWhile(end, () => {
        try {
          const result = callback(columns)
          lease.checkPlainViews()
          return result
        } finally {
          end()
        }
      }),
    )
  }

  /** The same as {@link stats}: what `JSON.stringify(document)` shows. */
  toJSON(): TextStats {
    Document.#own(this)
    return this.stats
  }

  /** Whether `delete()` was called. */
  get deleted(): boolean {
    return Document.#ownEvenDeleted(this).deleted
  }

  /** Frees the core memory of the document. Does nothing the second time. */
  delete(): void {
    Document.#ownEvenDeleted(this).free()
  }

  /** The same as {@link delete}, for `using`. */
  [Symbol.dispose](): void {
    this.delete()
  }

  // Static, so that an object of another copy of the package gets our error and not the engine's.
  static #own(document: Document): OwnedHandle {
    const owned = Document.#ownEvenDeleted(document)
    owned.get()
    return owned
  }

  static #ownEvenDeleted(document: Document): OwnedHandle {
    if (#owned in document) return document.#owned
    throw new WordbridgeError(
      'foreign-handle',
      'This is no document of this copy of wordbridge. Are two copies of the package loaded, such as import and require?',
    )
  }
}
