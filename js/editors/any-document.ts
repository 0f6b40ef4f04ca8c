import type { ChangeSet, RangeColumns } from '../changes.ts'
import type { Document } from '../document.ts'
import { describeValue } from '../describe-value.ts'
import { WordbridgeError } from '../errors.ts'
import type { TextStats } from '../types.ts'
import type { RemoteDocument } from '../worker/remote-document.ts'

/** A document on this thread, or one in a worker. */
export type AnyDocument = Document | RemoteDocument

const isRemote = (document: AnyDocument): document is RemoteDocument => 'columns' in document

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
  return isRemote(document) ? document.stats() : document.stats
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
): ChangeSet | Promise<ChangeSet> {
  return document.update(from, to, inserted)
}

/** Frees it. In a worker nobody waits for that. */
export function deleteOf(document: AnyDocument): void {
  void document.delete()
}
