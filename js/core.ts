// The core as JavaScript calls it. `Status`, `Column` and the like are those of js/core-constants.d.ts.

/** Numbers of every text, by the names of wasm/handles.h. */
export type TotalName =
  | 'words'
  | 'distinctWords'
  | 'sentences'
  | 'paragraphs'
  | 'lines'
  | 'syllables'
  | 'bytes'
  | 'illFormed'
  | 'graphemes'
  | 'graphemesWithoutSpaces'
  | 'codePoints'
  | 'codePointsWithoutSpaces'
  | 'utf16Units'
  | 'utf16UnitsWithoutSpaces'
  | 'fleschReadingEase'
  | 'fleschKincaidGrade'

/** The same, and those of a document. */
export type NumberName =
  | TotalName
  | 'version'
  | 'length'
  | 'wordRows'
  | 'sentenceRows'
  | 'paragraphRows'
  | 'lineRows'
  | 'dirtyFrom'
  | 'dirtyTo'
  | 'nextWordId'
  | 'nextSentenceId'
  | 'nextParagraphId'

/** Levels of a document, by the names of src/document/rows.h. */
export type LevelName = 'words' | 'sentences' | 'paragraphs' | 'lines' | 'graphemes'

/** What a document makes columns of when asked, by the names of wasm/handles.h. */
export type PartName = LevelName | 'vocabulary'

/** What the core found: where to read it. */
export interface CoreResults {
  /** One of `Status`; unless it is `ok`, nothing else is of use. */
  readonly status: number
  /** Address of a 64-bit floating-point number for each `Number`. */
  readonly numbers: number
  /** Address of two 32-bit numbers for each `Column`: address and number of elements. */
  readonly columns: number
}

/** A document of the core. Whoever got it calls `delete()`. */
export interface CoreDocument extends CoreResults {
  delete(): void
  /** Finds the most common words and sentence lengths: a `Status`. */
  needReport(mostCommonWords: number): number
  /** Address of its words with {@link CoreResults}, to be released before it changes; 0 if there is no memory. */
  readWords(): number
  /** The same as {@link Core.countAnalysis}. */
  countToScore(language: number): void
  /** Makes the columns of a `Part`, which stay until the next edit: a `Status`. */
  need(part: number): number
  /** Replaces text; what changed is in the numbers and in the columns `addedRows` and `removed...`: a `Status`. */
  update(from: number, to: number, text: number, size: number, encoding: number): number
  /** Sets the column `text` to a part of the text: a `Status`. */
  read(from: number, to: number, asGiven: boolean): number
  // Each of these sets the column `values`, by an index of `FORMULA_ROWS` or of `COUNT_NAMES`: a `Status`.
  contributions(formula: number): number
  sentenceCounts(count: number): number
  // Each of these sets the columns `row...`: a `Status`.
  list(level: number, first: number, count: number): number
  listBetween(level: number, from: number, to: number): number
  listChanged(level: number, version: number): number
  /** Row of a `Level` that holds an offset; -1 if none does. */
  rowAt(level: number, offset: number): number
  /** Gives all segments ids, and the next ones behind them; `ids` is their address: a `Status`. */
  restoreIds(
    ids: number,
    words: number,
    sentences: number,
    paragraphs: number,
    version: number,
  ): number
}

/** A stream of the core. Whoever got it calls `delete()`. */
export interface CoreStream {
  /** Of its making. One of `Status`. */
  readonly status: number
  delete(): void
  /** Reads a chunk: a `Status`. Unless it is `ok` the stream has failed. */
  feed(text: number, size: number, encoding: number): number
  /** Moves what was counted to a new summary: a `Status`. */
  finish(summary: CoreSummary): number
}

/** A summary of the core. Whoever got it calls `delete()`. */
export interface CoreSummary extends CoreResults {
  /** One of `Newlines`. */
  readonly newlines: number
  /** A number of {@link packWords}. */
  readonly words: number
  /** One of `Language`. */
  readonly language: number
  /** One of `Markup`. */
  readonly markup: number
  /** Whether its sentences end by abbreviations, and not by UAX #29. */
  readonly hasAbbreviations: boolean
  /** Whether it knows the order of the words. */
  readonly hasOrder: boolean
  /** Version of Unicode: three parts of eight bits, the major one highest. */
  readonly unicode: number
  /** One of `SavedDefect`, where the status is `invalidData`. */
  readonly defect: number
  delete(): void
  /** Finds the most common words and sentence lengths: a `Status`. */
  needReport(mostCommonWords: number): number
  /** Address of its words with {@link CoreResults}, to be released before it changes; 0 if there is no memory. */
  readWords(): number
  /** The same as {@link Core.countAnalysis}. */
  countToScore(language: number): void
  /** Adds the counts of another: a `Status`. */
  merge(other: CoreSummary): number
  /** Sets the column `text` to the saved bytes, until `releaseSaved()`: a `Status`. */
  save(): number
  releaseSaved(): void
}

/** What makes the objects that JavaScript keeps: see wasm/bindings.cpp. */
export interface CoreMakers {
  /** Takes over `block`, which {@link Core.allocate} gave, in any case. Null if there is no memory for the handle. */
  makeDocument(
    block: number,
    size: number,
    newlines: number,
    words: number,
    language: number,
    syllables: number,
    syllablesSize: number,
    offsets: number,
    encoding: number,
    withProgress: boolean,
  ): CoreDocument | null
  /** Null if there is no memory. */
  makeStream(
    newlines: number,
    words: number,
    language: number,
    syllables: number,
    syllablesSize: number,
    keepsOrder: boolean,
  ): CoreStream | null
  /** An empty one, for {@link CoreStream.finish}. Null if there is no memory. */
  makeSummary(): CoreSummary | null
  /** Null if there is no memory for the handle. */
  restoreSummary(bytes: number, size: number): CoreSummary | null
}

/**
 * A started core: see wasm/texts.cpp and wasm/bindings.cpp, which this file mirrors. Whatever is called without an object takes and
 * answers numbers alone: truth is 1, and an address that comes out is a signed 32-bit number.
 */
export interface Core {
  /** Views of all memory. Memory growth replaces them: read them from here each time. */
  readonly HEAPU8: Uint8Array<ArrayBuffer>
  readonly HEAPU32: Uint32Array<ArrayBuffer>
  readonly HEAPF64: Float64Array<ArrayBuffer>
  /** Address of `size` new bytes; 0 if there is no memory. */
  malloc(size: number): number
  free(pointer: number): void
  /** The stack pointer, and how to set it back after a call that did not return. */
  stackSave(): number
  stackRestore(pointer: number): void
  /** Asked by calls made with progress whether to go on. Must not throw. */
  reportProgress?: ((done: number, total: number) => boolean) | undefined

  /** The longest text, in bytes of UTF-8. */
  maximumTextSize(): number
  /** 1 if it does. */
  usesSimd(): number

  /**
   * Makes UTF-8 of UTF-16, both at addresses: see src/unicode/utf16.h for the room that `out` needs and where in it the
   * code units may lie. Bytes, or minus as many if there were lone surrogates, or if other characters were written.
   */
  transcode(units: number, count: number, out: number, encoding: number): number
  /** How many there are; minus a `Status` if that cannot be said. Well-formed text is not checked. */
  count(
    text: number,
    size: number,
    granularity: number,
    newlines: number,
    words: number,
    wellFormed: number,
  ): number
  /**
   * Words of UTF-16 at an address, cut at seams, or minus as many and one more if not all of it is ASCII. `room` is what
   * `out` is for {@link Core.transcode}.
   */
  countWordsOfUnits(units: number, count: number, room: number): number
  /** 1 if there is what every URL and e-mail address has, or 0: then there is none in the text. */
  mayHaveAddress(text: number, size: number): number
  /** Where words by UAX #29 and graphemes of well-formed text can be counted in two parts; 0 if nowhere. */
  lastCountingSeam(text: number, size: number): number
  /**
   * Leaves words out of what the calls to come rank, a line each, which stay where they are until it is called again with none.
   */
  leaveWordsOut(text: number, size: number): void
  /** Address of words with {@link CoreResults}, to be released; 0 if there is no memory. */
  readWords(
    text: number,
    size: number,
    wellFormed: number,
    newlines: number,
    words: number,
    language: number,
  ): number
  readonly releaseWords: (words: number) => void
  // Each of these sets the columns `commonText`, `commonCounts` and `values` of words: a `Status`. See
  // src/document/word_statistics.h for what is in them.
  diversity(words: number, window: number, factor: number): number
  ngrams(words: number, n: number, limit: number, minimum: number): number
  collocations(words: number, by: number, limit: number, minimum: number): number
  keyness(words: number, reference: number, by: number, limit: number, minimum: number): number
  keywords(words: number, limit: number, minimum: number): number
  dispersion(words: number, word: number, size: number, parts: number): number
  /**
   * Makes sentences of the calls to come end by abbreviations, until {@link Core.endTailoring}: the text is the code of the
   * language and abbreviations, each a line. A `Status`.
   */
  tailorSentences(text: number, size: number): number
  endTailoring(): void
  /**
   * Makes the calls to come count words off lists, until {@link Core.forgetWordLists}: the text is lines of a word, a tab and the
   * mask of the lists that have it; `given` is the mask of those there are. A `Status`.
   */
  useWordLists(words: number, size: number, given: number): number
  forgetWordLists(): void
  /** Says what `Markup` the texts of the calls to come have. */
  setMarkup(markup: number): void
  /** Makes the pack of languages at an address the one in use: a `Status`. */
  readLanguages(pack: number, size: number): number
  /** One of `PackDefect`, where the status was `invalidData`. */
  languagePackDefect(): number
  /** Address and size of the tags of its languages, each with a line feed behind it. */
  languageTags(): number
  languageTagsSize(): number
  /** The least probability of an answer that is better than none, of 65,536. */
  languageThreshold(): number
  /**
   * Identifies the language of a text, at {@link Core.languageResults} then: index and 1, or 0; its probability, and that of
   * each language, of 65,536. `allowed` is the address of a byte for each language, or 0. A `Status`.
   */
  identifyLanguage(text: number, size: number, wellFormed: number, allowed: number): number
  languageResults(): number
  /** The same for many texts, in place of their lengths: see src/language/identify_all.h. */
  identifyLanguages(
    texts: number,
    size: number,
    allowed: number,
    threshold: number,
    lengths: number,
    count: number,
  ): void
  /** Address of a 64-bit floating-point number for each of `COUNT_NAMES`: what {@link Core.score} judges. */
  countsToScore(): number
  /** Score of these counts by the formula of an index of `FORMULA_ROWS`; NaN if it is not defined for them. */
  score(formula: number): number
  /** Address of a 64-bit floating-point number for each of `FORMULA_ROWS`, for {@link Core.scoreAll}. */
  formulasToScore(): number
  /** Puts the score of these counts in the place of each of the first `formulas` indexes there. */
  scoreAll(formulas: number): void
  /** Address of {@link CoreResults}, to be released; 0 if there is no memory. */
  analyze(
    text: number,
    size: number,
    wellFormed: number,
    newlines: number,
    words: number,
    language: number,
    syllables: number,
    syllablesSize: number,
    mostCommonWords: number,
    withProgress: number,
  ): number
  /**
   * Counts what readability formulas need of a text that {@link Core.analyze} has analysed, by a `Language`; at
   * {@link Core.countsToScore} then, NaN for what is not known.
   */
  countAnalysis(results: number, language: number): void
  readonly releaseAnalysis: (results: number) => void
  /** Address of {@link CoreResults} without numbers, to be released; 0 if there is no memory. */
  segment(
    text: number,
    size: number,
    wellFormed: number,
    granularity: number,
    newlines: number,
    words: number,
  ): number
  /** The same by words of UAX #29, of well-formed text without an address: see {@link Core.mayHaveAddress}. */
  segmentWords(text: number, size: number): number
  readonly releaseSegmentation: (results: number) => void
  /** The makers of the objects: the classes are registered at the first read, which throws `'out-of-memory'` if there is no memory. */
  readonly makers: CoreMakers
  /** Address of `size` bytes for a document to take over; 0 if there is no memory. */
  allocate(size: number): number
  release(block: number): void
  /** Frees what a call took that an exception of JavaScript ended. */
  abandonOperation(): void
  /** Detaches every view of wasm memory, {@link Core.HEAPU8} and the like apart. */
  detachViews(): void
}

/** The members of a core that change. */
export type LiveName = 'HEAPU8' | 'HEAPU32' | 'HEAPF64' | 'reportProgress'

/** What C++ exports. */
export interface CoreFunctions extends Omit<Core, LiveName | 'makers'> {
  /** Once. 1, or 0 if there is no memory. */
  registerClasses(): number
}

/** What the glue makes of a started core, for {@link fastCore}: the makers are there when the classes are registered. */
export interface CoreModule extends Pick<Core, LiveName>, Partial<CoreMakers> {
  readonly functions: CoreFunctions
}

/** What the factory takes. */
export interface CoreOptions {
  /** The memory of the core; the build says how large it is at least. */
  readonly wasmMemory: WebAssembly.Memory
}
