import type { ChangeSet, RangeColumns } from '../changes.ts'
import type { Document } from '../document.ts'
import { describeValue } from '../describe-value.ts'
import { WordbridgeError } from '../errors.ts'
import type { TextStats } from '../types.ts'

/** The part of the new text that an edit may have changed the segments of. */
export type DirtyStretch = Pick<ChangeSet, 'dirtyFrom' | 'dirtyTo'>

/**
 * What adapters ask of a document that answers by promises. A `RemoteDocument` is one; so is an object of your own that has
 * one, such as that of a text with markup. All offsets are those of the editor's text.
 */
export interface AsyncDocument {
  /** Replaces the text from `from` to `to`. Edits are told in their order, and nobody waits for one before the next. */
  update(from: number, to: number, inserted: string): Promise<DirtyStretch>
  /** The segments that a stretch of the text touches. */
  range(from: number, to: number): Promise<RangeColumns>
  /** The numbers of the text. */
  stats(): Promise<TextStats>
  /** Frees it. Never rejects. */
  delete(): unknown
}

/** A document on this thread, or one that answers by promises, as one in a worker does. */
export type AnyDocument = Document | AsyncDocument

const isHere = (document: AnyDocument): document is Document => 'lend' in document

/** Throws `'wrong-type'` or `'invalid-option'` unless a value is a document with the offsets of editors. */
export function checkAnyDocument(value: unknown): asserts value is AnyDocument {
  if (typeof value !== 'object' || value === null || !('update' in value) || !('range' in value)) {
    throw new WordbridgeError(
      'wrong-type',
      `open() answered ${describeValue(value)}. It answers a Document or a RemoteDocument, or a promise of one.`,
    )
  }
  if ('offsets' in value && value.offsets !== 'utf16') {
    throw new WordbridgeError(
      'invalid-option',
      `open() made a document with offsets in ${describeValue(value.offsets)}. Editors count UTF-16 code units: leave the option out.`,
    )
  }
}

export function statsOf(document: AnyDocument): TextStats | Promise<TextStats> {
  return isHere(document) ? document.stats : document.stats()
}

export function rangeOf(
  document: AnyDocument,
  from: number,
  to: number,
): RangeColumns | Promise<RangeColumns> {
  return document.range(from, to)
}

/** Does an edit: at once on this thread, and then throws; or in a worker, and then rejects. */
export function updateOf(
  document: AnyDocument,
  from: number,
  to: number,
  inserted: string,
): DirtyStretch | Promise<DirtyStretch> {
  return document.update(from, to, inserted)
}

/** Frees it. In a worker nobody waits for that. */
export function deleteOf(document: AnyDocument): void {
  void document.delete()
}
