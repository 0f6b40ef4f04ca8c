import { checkFlag } from './options.ts'

/** The name of the option that all functions of an analyzer know beside those of the function itself. */
export const TRANSFER = ['transfer'] as const

/** The option `transfer` of options that are else checked. Throws `'invalid-option'`. */
export function checkTransfer(options: unknown): boolean {
  return checkFlag('transfer', (options as { readonly transfer?: unknown } | undefined)?.transfer)
}

/** A text on its way to another thread. */
export interface SentText {
  /** A string, or bytes that are ours alone. */
  readonly text: string | Uint8Array<ArrayBuffer>
  /** What of it goes over without a copy. */
  readonly buffers: readonly ArrayBuffer[]
  /** Whether the bytes were the caller's, so that there may be no room for a copy. */
  readonly moved: boolean
}

/**
 * A text as it is to be posted. Bytes are copied, for cloning the caller's would take the whole buffer behind them along;
 * with `transfer` the caller's buffer is taken away at once, if it is one that can be.
 */
export function textToSend(text: string | Uint8Array, transfer = false): SentText {
  if (typeof text === 'string') return { text, buffers: [], moved: false }
  const taken = transfer ? take(text) : undefined
  const bytes = taken ?? new Uint8Array(text)
  return { text: bytes, buffers: [bytes.buffer], moved: taken !== undefined }
}

/** The bytes with the caller's buffer, which is empty then; nothing if it cannot be taken: shared ones, and those of WebAssembly. */
function take(text: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  try {
    return structuredClone(text as Uint8Array<ArrayBuffer>, {
      transfer: [text.buffer as ArrayBuffer],
    })
  } catch {
    return undefined
  }
}
