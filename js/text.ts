import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'

/**
 * Throws `'wrong-type'` unless the value is a string or a Uint8Array (of any realm: iframes and test runners have
 * their own).
 */
export function checkText(value: unknown): asserts value is string | Uint8Array {
  if (typeof value === 'string' || isBytes(value)) return
  throw new WordbridgeError(
    'wrong-type',
    `The text must be a string or a Uint8Array of UTF-8, not ${describeValue(value)}.${advice(value)}`,
  )
}

/** Lone surrogates of a string: code units that are half of no pair; none in bytes. O(length). */
export function countLoneSurrogates(text: string | Uint8Array): number {
  if (typeof text !== 'string' || text.isWellFormed()) return 0
  let count = 0
  for (const character of text) {
    if (character.length > 1) continue
    const unit = character.charCodeAt(0)
    if (unit >= 0xd800 && unit <= 0xdfff) count++
  }
  return count
}

/** Throws `'wrong-type'` unless the value is a Uint8Array, of any realm. */
export function checkBytes(value: unknown): asserts value is Uint8Array {
  if (isBytes(value)) return
  throw new WordbridgeError(
    'wrong-type',
    `The bytes must be a Uint8Array, not ${describeValue(value)}.`,
  )
}

/** Whether the value is a Uint8Array, of any realm. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && typeOfView(value) === 'Uint8Array'
}

// The getter of the prototype that all typed arrays share: it cannot be shadowed, as `constructor` can.
function typeOfView(view: ArrayBufferView): string | undefined {
  return Reflect.get(
    Object.getPrototypeOf(Uint8Array.prototype) as object,
    Symbol.toStringTag,
    view,
  ) as string | undefined
}

function advice(value: unknown): string {
  if (value === undefined || value === null) return ' Use an empty string for no text.'
  const tag = Object.prototype.toString.call(value)
  if (tag === '[object ArrayBuffer]' || tag === '[object SharedArrayBuffer]') {
    return ' Wrap it: new Uint8Array(buffer).'
  }
  if (ArrayBuffer.isView(value)) {
    return ' Wrap its bytes: new Uint8Array(view.buffer, view.byteOffset, view.byteLength).'
  }
  if (tag === '[object Promise]') return ' Await it first.'
  return ' Convert it with String(value) if its text is meant.'
}
