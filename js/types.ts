import type { FormulaInfo } from './formula.ts'
import type { FormulaName, WORD_LISTS } from './formulas.generated.ts'
import type { PackSource } from './packs.ts'
import type { FormulaScore } from './score.ts'

/**
 * What a newline inside the text means.
 *
 * - `'break'`: every newline ends a sentence and a paragraph, as UAX #29 says.
 * - `'wrap'`: only a blank line (or U+2029) does; any other newline is a space.
 * - `'auto'`: decided for each block of text between blank lines, from that block alone: a block of
 *   three or more lines, all but the last of 40 to 100 code points, is `'wrap'`, any other `'break'`.
 */
export type Newlines = 'break' | 'wrap' | 'auto'

/**
 * What of the text is no text.
 *
 * - `'plain'`: nothing.
 * - `'markdown'`: code, targets of links, front matter, tags of HTML, and all else that is markup in CommonMark and in what
 *   GitHub adds to it: see docs/markdown.md.
 */
export type Markup = 'plain' | 'markdown'

/** What a text is written in. */
export interface MarkupOptions {
  /**
   * What of the text is no text. Default `'plain'`: nothing. Of `'markdown'` the paragraphs are those of the document, and
   * `newlines` matters within them only: `'break'` makes each line one, anything else joins the lines.
   */
  readonly markup?: Markup
}

/**
 * What ends a sentence.
 *
 * - `'uax29'`: UAX #29 to the letter: any full stop before a capital letter, so that _Dr. Smith_ is two.
 * - `'abbreviations'`: the same, but for abbreviations, initials, ordinals, ellipses, numbers of lists and what follows a
 *   quotation, by rules and lists of the language: see docs/sentences.md.
 */
export type SentencePolicy = 'uax29' | 'abbreviations'

/** Options of whatever cuts a text into sentences. */
export interface SentenceOptions {
  /** What ends a sentence. Default `'uax29'`, or `'abbreviations'` where the option of that name is given. */
  readonly sentences?: SentencePolicy
  /**
   * Abbreviations of the caller's, beside those of the language: no sentence ends behind one of them. With or without the last
   * full stop, of one word or several (`'Dr. rer. nat.'`, `'et al.'`), 64 bytes of UTF-8 at most; one in lower case stands for itself, capitalised and in capitals, any other for itself and in capitals.
   */
  readonly abbreviations?: readonly string[]
}

/**
 * What counts as a word: see docs/policies.md for what each of them makes of difficult texts.
 *
 * - `'uax29'`: a segment between UAX #29 word boundaries that has a letter or a number.
 * - `'whitespace'`: whatever stands between white space, as `text.split(/\s+/)`.
 * - `'word'`: as Microsoft Word: that too, but each Chinese or Japanese character by itself.
 * - `'docs'`: as Google Docs: what stands between white space or dashes and has a letter or a number.
 * - `'cjk-characters'`: `'uax29'`, but each Chinese or Japanese letter by itself.
 */
export type WordPolicy = 'uax29' | 'whitespace' | 'word' | 'docs' | 'cjk-characters'

/** Switches of a {@link WordPolicy}. What is left out is as the policy has it. */
export interface WordRules {
  /** Whether hyphens keep the parts of a word together. `'uax29'` and `'cjk-characters'` split there, the others join. */
  readonly hyphens?: 'join' | 'split'
  /** The same for dashes, two hyphens or more among them. `'whitespace'` and `'word'` join there, the others split. */
  readonly dashes?: 'join' | 'split'
  /** The same for apostrophes between letters. All policies join there. */
  readonly apostrophes?: 'join' | 'split'
  /** Whether what has numbers and no letter is a word. All policies count it. */
  readonly numbers?: 'count' | 'skip'
  /** Whether a URL is one word. `'uax29'` and `'cjk-characters'` count its parts, the others one. */
  readonly urls?: 'one' | 'parts'
  /** The same for e-mail addresses. */
  readonly emails?: 'one' | 'parts'
}

/** How words are counted. */
export interface WordOptions {
  /** What counts as a word. Default `'uax29'`. */
  readonly words?: WordPolicy
  /** What differs from the policy. Default nothing. */
  readonly wordRules?: WordRules
}

/** What `segment` cuts the text into, and what `count` counts. */
export type Granularity = 'grapheme' | 'word' | 'sentence' | 'paragraph' | 'line'

/**
 * Language of the text as far as the measures need it, by its BCP 47 code. Syllables are counted by the rules of the language;
 * docs/accuracy.md says how well. `'und'` (undetermined) leaves out what is only right for a known language: syllables and
 * readability.
 */
export type Language =
  | 'az'
  | 'cs'
  | 'de'
  | 'en'
  | 'es'
  | 'fi'
  | 'fr'
  | 'it'
  | 'lt'
  | 'nl'
  | 'pl'
  | 'pt'
  | 'ru'
  | 'sv'
  | 'tr'
  | 'uk'
  | 'und'

/** Words, in any case, and how many syllables they have: see {@link addSyllables}. */
export type Syllables = Readonly<Record<string, number>>

/** The unit that offsets count, and that the caller's language slices. */
export type OffsetUnit =
  /** UTF-16 code units: `text.slice` of JavaScript. */
  | 'utf16'
  /** Bytes of UTF-8. */
  | 'utf8'
  /** Unicode code points. */
  | 'codepoint'

/** Bytes of WebAssembly. */
export type WasmBytes = ArrayBuffer | ArrayBufferView<ArrayBuffer>

/** What is needed of a `URL`: named here so that the types need no DOM library. */
export interface UrlLike {
  readonly href: string
}

/** What is needed of a `Response` of `fetch()`. Its body must not have been read. */
export interface ResponseLike {
  readonly ok: boolean
  readonly status: number
  /** Where it came from; empty if nobody knows. */
  readonly url: string
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A `WebAssembly.Module`, which no library of types can tell from another object. */
export type WasmModule = object

/**
 * Where the WebAssembly module is: an absolute URL, or one relative to the page or worker, as a string or a `URL` (in Node of
 * the kinds `http:`, `https:`, `data:` and `file:`); the `Response` of a `fetch()`, whatever its content type; its bytes; or
 * the compiled module. Or a promise of one of these.
 */
export type WasmSource = WasmGiven | PromiseLike<WasmGiven>

type WasmGiven = string | UrlLike | ResponseLike | WasmBytes | WasmModule

/** What {@link loadSync} takes. */
export interface LoadSyncOptions {
  /**
   * The most memory that the module may take, in bytes: from 1 MiB to 4 GiB. Work that needs more fails with
   * `'out-of-memory'`. Default 4 GiB.
   */
  readonly maximumMemory?: number
  /** The module, or its bytes. Default: what the entry brings along. */
  readonly wasm?: WasmBytes | WasmModule | undefined
  /** Packs of data to add: see {@link addPack}. Added even if the module is loaded already. Default none. */
  readonly packs?: readonly PackSource[] | undefined
}

/** What {@link load} takes. */
export interface LoadOptions {
  /**
   * The most memory that the module may take, in bytes: from 1 MiB to 4 GiB. Work that needs more fails with
   * `'out-of-memory'`. Default 4 GiB.
   */
  readonly maximumMemory?: number
  /**
   * Where the module comes from: `dist/wordbridge.wasm` of the same version of the package. Ignored if the module is loaded
   * already, or about to be. Default: what the entry brings along.
   */
  readonly wasm?: WasmSource | undefined
  /** Packs of data to add: see {@link addPack}. Added even if the module is loaded already. Default none. */
  readonly packs?: readonly PackSource[] | undefined
}

/** What is needed of an `AbortSignal`: named here so that the types need no DOM library. */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}

/** How to watch and stop long work. */
export interface ProgressOptions {
  /**
   * Told now and then (after each 128 KiB or so, and at the end) how many bytes of UTF-8 are done, and of how many (of Markdown, those of its text without the markup). What
   * it throws ends the work, frees what was made, and reaches the caller unchanged. It must not call wordbridge.
   */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
  /** Ends the work with the signal's reason. Work on one thread sees it when `onProgress` would be called. */
  readonly signal?: AbortSignalLike | undefined
}

/** Options of {@link analyze}. An unknown name or value is an error, not ignored. */
export interface AnalyzeOptions
  extends ProgressOptions, WordOptions, SentenceOptions, MarkupOptions {
  /**
   * Language of the text. Default `'en'`. `'auto'` identifies it, for which {@link analyze} needs the pack `wordbridge/languages`; a
   * `Document` has to be told.
   */
  readonly language?: Language | 'auto'
  /** What a newline means for sentences and paragraphs. Default `'auto'`. */
  readonly newlines?: Newlines
  /** How many of the most common words to return, 0 or more. Default 20. */
  readonly mostCommonWords?: number
  /**
   * Words that are not wanted among the most common ones, in any case and spelling: an array, a set, or a list such as that of
   * `wordbridge/stop-words/en`. Default none. They are counted in everything else.
   */
  readonly stopWords?: Iterable<string>
  /** Syllables of words that the counter of the language gets wrong, such as names: see {@link addSyllables}. Default none. */
  readonly syllables?: Syllables
  /**
   * Readability formulas to score the text by: names that {@link formulas} lists for the language and whose counts a text gives.
   * Default: the agreed or best known ones for the language, listed in docs/readability.md.
   */
  readonly formulas?: readonly FormulaName[] | undefined
  /** Lists of easy words for formulas that need one: see {@link WordLists}. Default none. */
  readonly wordLists?: WordLists | undefined
}

/** Name of a list of words that a readability formula was made for. */
export type WordListName = (typeof WORD_LISTS)[number]

/**
 * Lists of words by name: of Dale and Chall (3,000 words), Spache, Dale (769), Buchanan, Harris and Jacobson, and Bamberger
 * and Vanecek (1,000). They are printed in books and no part of the package. Words are told apart
 * after case folding; on a list of English a regular form (-s, -ed, -ing, -er, -est) counts as on the list if the word is, and
 * a number is on all. Each call that scores by them takes time in proportion to their words.
 */
export type WordLists = Readonly<
  Partial<Record<WordListName, readonly string[] | ReadonlySet<string>>>
>

/** How far a stream is. */
export interface StreamProgress {
  /** Bytes of UTF-8 that were fed. */
  readonly bytes: number
  /** Bytes in all, where the source says so: for a `Blob` or `File`. */
  readonly total?: number
}

/**
 * Options of {@link Stream} and {@link analyzeStream}. An unknown name or value is an error, not ignored. With
 * `sentences: 'abbreviations'` a stream holds the longest paragraph whole, or the longest block of lines between blank lines;
 * with `markup: 'markdown'` all of the text.
 */
export interface StreamOptions extends WordOptions, SentenceOptions, MarkupOptions {
  /** Language of the text. Default `'en'`. */
  readonly language?: Language
  /** What a newline means for sentences and paragraphs. Default `'auto'`. */
  readonly newlines?: Newlines
  /** How many of the most common words to return, 0 or more. Default 20. */
  readonly mostCommonWords?: number
  /**
   * Words that are not wanted among the most common ones, in any case and spelling: an array, a set, or a list such as that of
   * `wordbridge/stop-words/en`. Default none. They are counted in everything else.
   */
  readonly stopWords?: Iterable<string>
  /** Syllables of words that the counter of the language gets wrong, such as names: see {@link addSyllables}. Default none. */
  readonly syllables?: Syllables
  /** Readability formulas to score the text by: see {@link AnalyzeOptions.formulas}. */
  readonly formulas?: readonly FormulaName[] | undefined
  /** Lists of easy words for formulas that need one: see {@link WordLists}. Default none. */
  readonly wordLists?: WordLists | undefined
  /**
   * Whether the summary knows the order of the words, for its `ngrams`, `collocations`, `keywords` and `dispersion`, and all of its
   * `diversity`. It takes 4 bytes for each word then, and a block of text between blank lines is held whole. Default `false`.
   */
  readonly wordOrder?: boolean
  /**
   * Told after each 128 KiB or so, and at the end, how far the stream is. What it throws ends the stream, frees its memory,
   * and reaches the caller unchanged. It may call wordbridge, but not this stream.
   */
  readonly onProgress?: ((progress: StreamProgress) => void) | undefined
  /** Ends the work with the signal's reason: seen by each call, after each 256 KiB, and by `analyzeStream` at once. */
  readonly signal?: AbortSignalLike | undefined
}

/** Options of {@link Summary.restore}. */
export interface SummaryOptions {
  /** How many of the most common words `stats` has, 0 or more. Default 20. */
  readonly mostCommonWords?: number
  /**
   * Words that are not wanted among the most common ones, in any case and spelling: an array, a set, or a list such as that of
   * `wordbridge/stop-words/en`. Default none. They are counted in everything else.
   */
  readonly stopWords?: Iterable<string>
  /** Readability formulas to score the text by: see {@link AnalyzeOptions.formulas}. */
  readonly formulas?: readonly FormulaName[] | undefined
  /** Lists of easy words for formulas that need one: see {@link WordLists}. Default none. */
  readonly wordLists?: WordLists | undefined
}

/** Options of {@link Document}: those of {@link analyze}, and the unit of offsets. */
export interface DocumentOptions extends Omit<AnalyzeOptions, 'language'> {
  /** Language of the text. Default `'en'`. */
  readonly language?: Language
  /** The unit of every offset that goes in or comes out. Default `'utf16'`. */
  readonly offsets?: OffsetUnit
  /** A document cannot follow markup: only the default. See docs/markdown.md for what can be done. */
  readonly markup?: 'plain'
}

/** Options of {@link count}. */
export interface CountOptions extends WordOptions, SentenceOptions, MarkupOptions {
  /** What to count. Default `'word'`. */
  readonly granularity?: Granularity
  /** What a newline means for sentences and paragraphs; graphemes, words and lines do not depend on it. Default `'auto'`. */
  readonly newlines?: Newlines
  /** Language of the text, which matters for sentences with `sentences: 'abbreviations'` only. Default `'en'`. */
  readonly language?: Language
}

/** Options of {@link segment}. */
export interface SegmentOptions extends WordOptions, SentenceOptions, MarkupOptions {
  /** What to cut the text into. Required. */
  readonly granularity: Granularity
  /** What a newline means for sentences and paragraphs; graphemes, words and lines do not depend on it. Default `'auto'`. */
  readonly newlines?: Newlines
  /** Language of the text, which matters for sentences with `sentences: 'abbreviations'` only. Default `'en'`. */
  readonly language?: Language
}

/** Where the results of {@link segment} go. */
export interface ReuseOptions {
  /**
   * What `segment` has returned and is not needed any more: its buffers are written over where they have room, which new ones have
   * for a quarter more than they need. To segment many texts one after the other takes less time so, for a host takes longer to give new
   * memory than to copy into it. If the call throws, nothing is written.
   */
  readonly into?: Segments | undefined
}

/** How a text gets to another thread. */
export interface TransferOptions {
  /**
   * Whether the buffer of a `Uint8Array` moves to the other thread instead of being copied: the array, and all others of its
   * buffer, are empty after the call. A buffer that cannot move is copied nonetheless. Default `false`.
   */
  readonly transfer?: boolean
}

/** The rules that made a result. */
export interface Policies {
  /** What counted as a word. */
  readonly words: WordPolicy
  /** The switches of that policy, those that were not given among them. */
  readonly wordRules: Required<WordRules>
  /** Sentences are those of this policy that have a word. */
  readonly sentences: SentencePolicy
  readonly newlines: Newlines
  readonly markup: Markup
  /**
   * How syllables were counted: English by a model of the CMU Pronouncing Dictionary, other languages by rules, such as
   * `'de-rules'`; `null` where they were not.
   */
  readonly syllables: 'en-cmudict-model' | `${Exclude<Language, 'en' | 'und'>}-rules` | null
}

/** One entry of the most common words. */
export interface WordCount {
  /** The word as a vocabulary spells it: case folded, in Normalization Form C, with straight apostrophes (docs/words.md). */
  readonly word: string
  /** How often it occurs, 1 or more. */
  readonly count: number
}

/** How many sentences have a given length. */
export interface SentenceLength {
  /** Words in the sentence, 1 or more. */
  readonly words: number
  /** Sentences of that length, 1 or more. */
  readonly sentences: number
}

/** Sizes of the text in three units, with and without white space (Unicode property White_Space). */
export interface CharacterCounts {
  /** Extended grapheme clusters: what a reader calls characters. */
  readonly graphemes: number
  readonly graphemesWithoutSpaces: number
  readonly codePoints: number
  readonly codePointsWithoutSpaces: number
  /** UTF-16 code units, as `text.length`. */
  readonly utf16Units: number
  readonly utf16UnitsWithoutSpaces: number
}

/** A readability score with the numbers and rules it was made from. */
export interface Score {
  /** The score; `null` where the text has no word to judge. */
  readonly value: number | null
  /** Name of the formula. */
  readonly formula: string
  /** The counts that went into the formula. */
  readonly inputs: {
    readonly words: number
    readonly sentences: number
    readonly syllables: number
  }
  readonly language: Language
  readonly policies: Policies
}

/** A readability score of a text, with the rules it was counted by. */
export interface TextScore extends FormulaScore {
  /** How well the constants of the formula are known: see {@link FormulaInfo.status}. */
  readonly status: FormulaInfo['status']
  /** BCP 47 codes of the languages that the formula was made for; empty if for any. */
  readonly languages: readonly string[]
  /** Language of the text: one of those, if there are any. */
  readonly language: Language
  readonly policies: Policies
}

/** Scores by the name of their formula, in the order in which they were asked for. */
export type TextScores = Readonly<Partial<Record<FormulaName, TextScore>>>

/** One school grade from several formulas. */
export interface ConsensusGrade {
  /** Years of school in the country of the formulas, not rounded; `null` where the text has no word. */
  readonly value: number | null
  /** The median, which one formula that goes astray does not move; of two in the middle their mean. */
  readonly method: 'median'
  /** Those whose scores it is the median of: the ones on the scale of grades that a text in the language is scored by by default. */
  readonly formulas: readonly FormulaName[]
}

/** What {@link analyze} returns: a plain object, all of it the caller's own. */
export interface TextStats {
  readonly language: Language
  readonly policies: Policies
  readonly wordCount: number
  /** Distinct words; spellings that differ in case, in normalization or in the apostrophe are one (docs/words.md). */
  readonly distinctWordCount: number
  readonly sentenceCount: number
  readonly paragraphCount: number
  /** Lines, whether blank or not; the empty text has none, a final newline opens no new one. */
  readonly lineCount: number
  /** Syllables of all words; `null` for language `'und'`. */
  readonly syllableCount: number | null
  readonly characters: CharacterCounts
  /** Size of the text in UTF-8 bytes. */
  readonly byteCount: number
  /** Ill-formed sequences read as U+FFFD: of UTF-8 by the WHATWG rule, or lone surrogates of a string. */
  readonly illFormedCount: number
  /** By falling count; words of equal count by code points. */
  readonly mostCommonWords: readonly WordCount[]
  /** Distribution of sentence lengths, by rising number of words. */
  readonly sentenceLengths: readonly SentenceLength[]
  /** English alone has these formulas, so `null` for any other language. */
  readonly readability: {
    /** Flesch 1948: 206.835 - 1.015 words/sentences - 84.6 syllables/words. */
    readonly fleschReadingEase: Score
    /** Kincaid et al. 1975: 0.39 words/sentences + 11.8 syllables/words - 15.59. */
    readonly fleschKincaidGrade: Score
  } | null
  /** Scores by the formulas of the option `formulas`. */
  readonly scores: TextScores
  /** `null` for a language that has fewer than three formulas of grades: all but English and German. */
  readonly consensusGrade: ConsensusGrade | null
}

/**
 * Segments of a text in order, one behind the other without gaps. `start` and `end` are views of one buffer of boundaries:
 * write to a copy, and transfer that buffer once.
 */
export interface Segments {
  /** First UTF-16 code unit of each segment. */
  readonly start: Uint32Array
  /** End of each segment: one past its last UTF-16 code unit. */
  readonly end: Uint32Array
  /** What each segment is: see {@link SegmentKind}. */
  readonly kind: Uint8Array
}

/** What {@link version} returns. */
export interface Version {
  /** Version of the package. */
  readonly wordbridge: string
  /** Version of the Unicode Standard whose data and rules are used, such as `'17.0.0'`. */
  readonly unicode: string
  /** Version of Emscripten that built the module. */
  readonly emscripten: string
  /** Whether the module uses WebAssembly SIMD. */
  readonly simd: boolean
}
