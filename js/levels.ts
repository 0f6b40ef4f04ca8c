import * as constants from 'wordbridge-core.constants'
import type { ChangedRows } from './changes.ts'
import type { ColumnName } from './columns.ts'
import type { LevelName, NumberName } from './core.ts'
import type { DocumentText } from './document-text.ts'
import { WordbridgeError } from './errors.ts'
import { describeValue } from './describe-value.ts'
import type { OwnedHandle } from './owned-handle.ts'
import { changedRows, checkOffset } from './rows.ts'

/** What a level is called in the core: the level itself, its number of rows, and the columns that every level has. */
export interface LevelNames {
  readonly level: LevelName
  readonly rows: NumberName
  readonly starts: ColumnName & `${string}Starts`
  readonly ends: ColumnName & `${string}Ends`
  readonly kinds: ColumnName & `${string}Kinds`
}

/** One segment as an object. */
export interface SegmentOfText {
  /** Row of the segment in its level. */
  readonly index: number
  /** The text of the segment. */
  readonly text: string
  /** Offsets in the document's unit. */
  readonly start: number
  readonly end: number
  /** A value of {@link SegmentKind}. */
  readonly kind: number
}

/** A segment between word boundaries. */
export interface Word extends SegmentOfText {
  /** Row in the vocabulary; `null` for a segment that is no word: space, punctuation, a symbol. */
  readonly id: number | null
  /** Rows of the sentence and of the paragraph in which it starts. */
  readonly sentence: number
  readonly paragraph: number
}

/** A sentence or a paragraph with what was counted in it. */
export interface Part extends SegmentOfText {
  readonly words: number
  readonly syllables: number
  /** Flesch reading ease of this part alone; `null` without a word or without a language. */
  readonly fleschReadingEase: number | null
  /** Flesch-Kincaid grade of this part alone; `null` without a word or without a language. */
  readonly fleschKincaidGrade: number | null
}

/** A paragraph. */
export interface Paragraph extends Part {
  /** Sentences that have a word. */
  readonly sentences: number
}

/** The id of a segment that is no word, in {@link Words.id}. */
export const NO_WORD = 0xffffffff

/**
 * The segments of one level of a document, one behind the other without gaps. Every column is copied when it is read: keep
 * it in a variable. Anything throws `'deleted'` after the document's `delete()`.
 */
export class Level<Row extends SegmentOfText = SegmentOfText> implements Iterable<Row> {
  /** @internal */
  protected readonly owned: OwnedHandle
  readonly #names: LevelNames
  readonly #text: DocumentText

  /** @internal */
  constructor(owned: OwnedHandle, text: DocumentText, names: LevelNames) {
    this.owned = owned
    this.#text = text
    this.#names = names
  }

  /** Number of segments. */
  get length(): number {
    return this.owned.memory.number(this.owned.get(), this.#names.rows)
  }

  /** Offset of the start of each segment, in the document's unit. */
  get start(): Uint32Array<ArrayBuffer> {
    return this.copy(this.#names.starts) as Uint32Array<ArrayBuffer>
  }

  /** Offset of the end of each segment: the start of the next. */
  get end(): Uint32Array<ArrayBuffer> {
    return this.copy(this.#names.ends) as Uint32Array<ArrayBuffer>
  }

  /** Kind of each segment: a value of {@link SegmentKind}. */
  get kind(): Uint8Array<ArrayBuffer> {
    return this.copy(this.#names.kinds) as Uint8Array<ArrayBuffer>
  }

  /** Text of segment `index`. Throws `'out-of-range'`. */
  slice(index: number): string {
    this.#checkIndex(index)
    this.prepare()
    const start = this.element(this.#names.starts, index)
    return this.#text.between(this.owned, start, this.element(this.#names.ends, index))
  }

  /**
   * Row of the segment that holds an offset: of the one behind it at a boundary, of the last one at the end of the text;
   * -1 in an empty text. Throws `'out-of-range'` for what is no offset of the text. O(log length).
   */
  indexAt(offset: number): number {
    checkOffset('offset', offset, 0, this.owned.memory.number(this.owned.get(), 'length'))
    return this.owned.run((handle) => handle.rowAt(constants.Level[this.#names.level], offset))
  }

  /** Segment `index` as an object. Throws `'out-of-range'`. */
  row(index: number): Row {
    const text = this.slice(index)
    return this.describe({
      index,
      text,
      start: this.element(this.#names.starts, index),
      end: this.element(this.#names.ends, index),
      kind: this.element(this.#names.kinds, index),
    })
  }

  *[Symbol.iterator](): IterableIterator<Row> {
    const { length } = this
    for (let index = 0; index < length; index++) yield this.row(index)
  }

  /** Makes the columns of the level, which every edit takes away. */
  protected prepare(): void {
    this.owned.need(this.#names.level)
  }

  protected copy(name: ColumnName): ArrayBufferView {
    this.prepare()
    return this.owned.memory.copy(this.owned.get(), name)
  }

  protected element(name: ColumnName, index: number): number {
    return this.owned.memory.element(this.owned.get(), name, index)
  }

  /** Completes a row with what only this level knows. */
  protected describe(segment: SegmentOfText): Row {
    return segment as Row
  }

  #checkIndex(index: number): void {
    const { length } = this
    if (Number.isInteger(index) && index >= 0 && index < length) return
    throw new WordbridgeError(
      'out-of-range',
      `The index is ${describeValue(index)}. ` +
        (length === 0
          ? 'There is no segment.'
          : `Allowed: a whole number from 0 to ${length - 1}.`),
    )
  }
}

/** All segments between word boundaries: words, and what stands between them. */
export class Words extends Level<Word> {
  /** @internal What hosts print, whatever a build calls the class. */
  static override readonly name = 'Words'
  /** @internal */
  constructor(owned: OwnedHandle, text: DocumentText) {
    super(owned, text, {
      level: 'words',
      rows: 'wordRows',
      starts: 'wordStarts',
      ends: 'wordEnds',
      kinds: 'wordKinds',
    })
  }

  /** Row of each word in the vocabulary; {@link NO_WORD} for a segment that is no word. */
  get id(): Uint32Array<ArrayBuffer> {
    return this.copy('wordWords') as Uint32Array<ArrayBuffer>
  }

  /** Stable id of each segment, by which a {@link ChangeSet} names it: see {@link IdentifiedRows.id}. */
  get rangeId(): Uint32Array<ArrayBuffer> {
    return this.copy('wordIds') as Uint32Array<ArrayBuffer>
  }

  /** Row of the sentence in which each segment starts. */
  get sentence(): Uint32Array<ArrayBuffer> {
    return this.copy('wordSentences') as Uint32Array<ArrayBuffer>
  }

  /** Row of the paragraph in which each segment starts. */
  get paragraph(): Uint32Array<ArrayBuffer> {
    return this.copy('wordParagraphs') as Uint32Array<ArrayBuffer>
  }

  protected override describe(segment: SegmentOfText): Word {
    const id = this.element('wordWords', segment.index)
    return {
      ...segment,
      id: id === NO_WORD ? null : id,
      sentence: this.element('wordSentences', segment.index),
      paragraph: this.element('wordParagraphs', segment.index),
    }
  }
}

const nullIfNaN = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** All sentences, and blank lines between them. */
export class Sentences extends Level<Part> {
  /** @internal What hosts print, whatever a build calls the class. */
  static override readonly name = 'Sentences'
  /** @internal */
  constructor(owned: OwnedHandle, text: DocumentText) {
    super(owned, text, {
      level: 'sentences',
      rows: 'sentenceRows',
      starts: 'sentenceStarts',
      ends: 'sentenceEnds',
      kinds: 'sentenceKinds',
    })
  }

  /** Stable id of each sentence: see {@link IdentifiedRows.id}. */
  get id(): Uint32Array<ArrayBuffer> {
    return this.copy('sentenceIds') as Uint32Array<ArrayBuffer>
  }

  /**
   * The sentences that are new or have changed since a version of the document, so that a view repaints only those; what
   * was only moved is not among them. Throws `'out-of-range'` for what was no version. O(what changed) in practice.
   */
  changedSince(version: number): ChangedRows {
    return changedRows(this.owned, 'sentences', version)
  }

  /** Words in each sentence: 0 for what is none. */
  get words(): Uint32Array<ArrayBuffer> {
    return this.copy('sentenceWords') as Uint32Array<ArrayBuffer>
  }

  /** Syllables of the words in each sentence. */
  get syllables(): Uint32Array<ArrayBuffer> {
    return this.copy('sentenceSyllables') as Uint32Array<ArrayBuffer>
  }

  /** Flesch reading ease of each sentence alone; NaN without a word. */
  get fleschReadingEase(): Float64Array<ArrayBuffer> {
    return this.copy('sentenceReadingEase') as Float64Array<ArrayBuffer>
  }

  /** Flesch-Kincaid grade of each sentence alone; NaN without a word. */
  get fleschKincaidGrade(): Float64Array<ArrayBuffer> {
    return this.copy('sentenceGrades') as Float64Array<ArrayBuffer>
  }

  protected override describe(segment: SegmentOfText): Part {
    const { index } = segment
    return {
      ...segment,
      words: this.element('sentenceWords', index),
      syllables: this.element('sentenceSyllables', index),
      fleschReadingEase: nullIfNaN(this.element('sentenceReadingEase', index)),
      fleschKincaidGrade: nullIfNaN(this.element('sentenceGrades', index)),
    }
  }
}

/** All paragraphs, and blank lines between them. */
export class Paragraphs extends Level<Paragraph> {
  /** @internal What hosts print, whatever a build calls the class. */
  static override readonly name = 'Paragraphs'
  /** @internal */
  constructor(owned: OwnedHandle, text: DocumentText) {
    super(owned, text, {
      level: 'paragraphs',
      rows: 'paragraphRows',
      starts: 'paragraphStarts',
      ends: 'paragraphEnds',
      kinds: 'paragraphKinds',
    })
  }

  /** Stable id of each paragraph: see {@link IdentifiedRows.id}. */
  get id(): Uint32Array<ArrayBuffer> {
    return this.copy('paragraphIds') as Uint32Array<ArrayBuffer>
  }

  /**
   * The paragraphs that are new or have changed since a version of the document, so that a view repaints only those; what
   * was only moved is not among them. Throws `'out-of-range'` for what was no version. O(what changed) in practice.
   */
  changedSince(version: number): ChangedRows {
    return changedRows(this.owned, 'paragraphs', version)
  }

  /** Words in each paragraph. */
  get words(): Uint32Array<ArrayBuffer> {
    return this.copy('paragraphWords') as Uint32Array<ArrayBuffer>
  }

  /** Syllables of the words in each paragraph. */
  get syllables(): Uint32Array<ArrayBuffer> {
    return this.copy('paragraphSyllables') as Uint32Array<ArrayBuffer>
  }

  /** Sentences with a word in each paragraph. */
  get sentences(): Uint32Array<ArrayBuffer> {
    return this.copy('paragraphSentences') as Uint32Array<ArrayBuffer>
  }

  /** Flesch reading ease of each paragraph alone; NaN without a word. */
  get fleschReadingEase(): Float64Array<ArrayBuffer> {
    return this.copy('paragraphReadingEase') as Float64Array<ArrayBuffer>
  }

  /** Flesch-Kincaid grade of each paragraph alone; NaN without a word. */
  get fleschKincaidGrade(): Float64Array<ArrayBuffer> {
    return this.copy('paragraphGrades') as Float64Array<ArrayBuffer>
  }

  protected override describe(segment: SegmentOfText): Paragraph {
    const { index } = segment
    return {
      ...segment,
      words: this.element('paragraphWords', index),
      syllables: this.element('paragraphSyllables', index),
      sentences: this.element('paragraphSentences', index),
      fleschReadingEase: nullIfNaN(this.element('paragraphReadingEase', index)),
      fleschKincaidGrade: nullIfNaN(this.element('paragraphGrades', index)),
    }
  }
}

/** All lines with their terminators. */
export class Lines extends Level {
  /** @internal What hosts print, whatever a build calls the class. */
  static override readonly name = 'Lines'
  /** @internal */
  constructor(owned: OwnedHandle, text: DocumentText) {
    super(owned, text, {
      level: 'lines',
      rows: 'lineRows',
      starts: 'lineStarts',
      ends: 'lineEnds',
      kinds: 'lineKinds',
    })
  }
}

/** All grapheme clusters, found when first asked for. */
export class Graphemes extends Level {
  /** @internal What hosts print, whatever a build calls the class. */
  static override readonly name = 'Graphemes'
  /** @internal */
  constructor(owned: OwnedHandle, text: DocumentText) {
    super(owned, text, {
      level: 'graphemes',
      rows: 'graphemes',
      starts: 'graphemeStarts',
      ends: 'graphemeEnds',
      kinds: 'graphemeKinds',
    })
  }
}

/** The distinct words of a document as docs/words.md says, in order of first occurrence. */
export class Vocabulary {
  /** @internal What hosts print, whatever a build calls the class. */
  static readonly name = 'Vocabulary'
  readonly #owned: OwnedHandle

  /** @internal */
  constructor(owned: OwnedHandle) {
    this.#owned = owned
  }

  /** Number of distinct words. */
  get length(): number {
    return this.#owned.memory.number(this.#owned.get(), 'distinctWords')
  }

  /** The words, case folded and in Normalization Form C. */
  get words(): string[] {
    this.#owned.need('vocabulary')
    return this.#owned.memory.words(this.#owned.get(), 'vocabularyText')
  }

  /** How often each occurs. */
  get count(): Uint32Array<ArrayBuffer> {
    return this.#copy('vocabularyCounts')
  }

  /** Syllables of each; 0 for language `'und'`. */
  get syllables(): Uint32Array<ArrayBuffer> {
    return this.#copy('vocabularySyllables')
  }

  /** Row among {@link Words} where each stands first. */
  get firstOccurrence(): Uint32Array<ArrayBuffer> {
    return this.#copy('vocabularyFirstOccurrences')
  }

  #copy(
    name: 'vocabularyCounts' | 'vocabularySyllables' | 'vocabularyFirstOccurrences',
  ): Uint32Array<ArrayBuffer> {
    this.#owned.need('vocabulary')
    return this.#owned.memory.copy(this.#owned.get(), name)
  }
}
