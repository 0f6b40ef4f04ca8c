import type { DocumentOptions } from './types.ts'

/** Consecutive segments of one level, as columns of the caller's own. */
export interface SegmentRows {
  /** Row of the first of them in its level. */
  readonly first: number
  /** Offsets in the document's unit. */
  readonly start: Uint32Array<ArrayBuffer>
  readonly end: Uint32Array<ArrayBuffer>
  /** Values of {@link SegmentKind}. */
  readonly kind: Uint8Array<ArrayBuffer>
}

/** Segments that have an id of their own. */
export interface IdentifiedRows extends SegmentRows {
  /**
   * Stable id of each segment: it stays as long as no edit touches the segment, wherever edits elsewhere move it, and also
   * while a segment is edited in place. An id is used once in the life of a document.
   */
  readonly id: Uint32Array<ArrayBuffer>
}

/** Sentences or paragraphs with what was counted in them. */
export interface PartRows extends IdentifiedRows {
  readonly words: Uint32Array<ArrayBuffer>
  readonly syllables: Uint32Array<ArrayBuffer>
  /** Flesch reading ease of each alone; NaN without a word. */
  readonly fleschReadingEase: Float64Array<ArrayBuffer>
  /** Flesch-Kincaid grade of each alone; NaN without a word. */
  readonly fleschKincaidGrade: Float64Array<ArrayBuffer>
}

/** What one edit changed: plain numbers and typed arrays, so that it can be posted from a worker. */
export interface ChangeSet {
  /** Version of the document after the edit. */
  readonly version: number
  /**
   * The part of the new text in which something is to be repainted, in the document's unit: outside of it every segment is
   * what it was, those behind it moved by {@link delta}. It holds the inserted text and all of {@link added} but paragraphs.
   */
  readonly dirtyFrom: number
  readonly dirtyTo: number
  /** By how much the text has become longer. */
  readonly delta: number
  /** Ids of the segments that were there before and are not what they were. */
  readonly removed: {
    readonly words: Uint32Array<ArrayBuffer>
    readonly sentences: Uint32Array<ArrayBuffer>
    readonly paragraphs: Uint32Array<ArrayBuffer>
  }
  /**
   * The segments in their place. One that was edited in place has the id that it had, which is then also in {@link removed}:
   * drop what is removed first, then take up what is added.
   */
  readonly added: {
    readonly words: IdentifiedRows
    readonly sentences: PartRows
    readonly paragraphs: PartRows
  }
  /** The edit that takes this one back: `document.update(undo.from, undo.to, undo.text)`. */
  readonly undo: {
    readonly from: number
    readonly to: number
    /** A string, or bytes where a document made of bytes had ill-formed ones there. */
    readonly text: string | Uint8Array
  }
}

/** Segments between word boundaries, and which words they are. */
export interface WordRows extends IdentifiedRows {
  /**
   * Equal numbers for the same word of the vocabulary, {@link NO_WORD} for a segment that is no word. They hold for this version
   * of the document, and are no rows of the vocabulary.
   */
  readonly word: Uint32Array<ArrayBuffer>
}

/** The segments of every level that a stretch of the text touches. */
export interface RangeColumns {
  /** Version of the document that was asked. */
  readonly version: number
  /** All segments between word boundaries. */
  readonly words: WordRows
  readonly sentences: PartRows
  readonly paragraphs: PartRows
  readonly lines: SegmentRows
  readonly graphemes: Omit<SegmentRows, 'first'>
}

/** Sentences or paragraphs that are new or have changed, in order. */
export interface ChangedRows {
  /** Version of the document that was asked: what to ask with the next time. */
  readonly version: number
  /** Row of each in its level. */
  readonly index: Uint32Array<ArrayBuffer>
  readonly start: Uint32Array<ArrayBuffer>
  readonly end: Uint32Array<ArrayBuffer>
  readonly id: Uint32Array<ArrayBuffer>
}

/** A document as it was at one moment: plain data, to be posted to a worker or kept. */
export interface DocumentSnapshot {
  readonly version: number
  readonly text: string | Uint8Array
  readonly options: Omit<DocumentOptions, 'onProgress' | 'signal'>
  /** Ids of the segments of each level in order, and the next ones to be used. */
  readonly ids: {
    readonly words: Uint32Array<ArrayBuffer>
    readonly sentences: Uint32Array<ArrayBuffer>
    readonly paragraphs: Uint32Array<ArrayBuffer>
    readonly next: readonly [words: number, sentences: number, paragraphs: number]
  }
}
