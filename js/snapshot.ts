import type { DocumentSnapshot } from './changes.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'

/** Throws `'wrong-type'` unless a value has the shape of a snapshot. What its options are is the constructor's to check. */
export function checkSnapshot(snapshot: unknown): DocumentSnapshot {
  if (typeof snapshot !== 'object' || snapshot === null) throw notASnapshot(describeValue(snapshot))
  const { version, text, options, ids } = snapshot as Partial<
    Record<keyof DocumentSnapshot, unknown>
  >
  if (!isCount(version)) throw notASnapshot(`an object whose version is ${describeValue(version)}`)
  if (text === undefined || typeof options !== 'object')
    throw notASnapshot('an object without text or options')
  if (typeof ids !== 'object' || ids === null) throw notASnapshot('an object without ids')
  const { words, sentences, paragraphs, next } = ids as Record<string, unknown>
  const columns = [words, sentences, paragraphs].every((column) => ArrayBuffer.isView(column))
  const counts = Array.isArray(next) && next.length === 3 && next.every(isCount)
  if (!columns || !counts) throw notASnapshot('an object whose ids are not those of a document')
  return snapshot as DocumentSnapshot
}

/** The error of a snapshot whose ids are not as many as its text has segments. */
export function notOfThisText(): WordbridgeError {
  return new WordbridgeError(
    'wrong-type',
    'The ids of the snapshot are not those of its text: it was changed, or made by another version of wordbridge.',
  )
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 32
}

function notASnapshot(what: string): WordbridgeError {
  return new WordbridgeError('wrong-type', `restore() takes what snapshot() returned, not ${what}.`)
}
