import { checkFlag } from './options.ts'

/** The name of the option that all functions of an analyzer know beside those of the function itself. */
export const TRANSFER = ['transfer'] as const

/** The option `transfer` of options that are else checked. Throws `'invalid-option'`. */
export function checkTransfer(options: unknown): boolean {
  return checkFlag('transfer', (options as { readonly transfer?: unknown } | undefined)?.transfer)
}

/** A text on its way to another thread, and what of it goes over without a copy. */
export interface SentText {
  readonly text: string | Uint8Array
  readonly buffers: readonly ArrayBuffer[]
}

/**
 * A text as it is to be posted. Bytes are copied, for cloning the caller's would take the whole buffer behind them along, and
 * the copy moves over; with `transfer` the caller's buffer moves itself, if it is one that can.
 */
export function textToSend(text: string | Uint8Array, transfer = false): SentText {
  if (typeof text === 'string') return { text, buffers: [] }
  if (transfer && isMovable(text.buffer)) return { text, buffers: [text.buffer] }
  const copy = new Uint8Array(text)
  return { text: copy, buffers: [copy.buffer] }
}

// A SharedArrayBuffer is not, of any realm.
function isMovable(buffer: ArrayBufferLike): buffer is ArrayBuffer {
  return Object.prototype.toString.call(buffer) === '[object ArrayBuffer]'
}
