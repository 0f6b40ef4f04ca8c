import type { Column, Core } from './core.ts'
import { WordbridgeError } from './errors.ts'

/** Registers what must be done when the call into the core is over, however it ends. */
export type Defer = (cleanup: () => void) => void

/** A text in wasm memory. */
export interface StoredText {
  /** Address of its first byte. */
  readonly pointer: number
  /** Bytes of UTF-8. */
  readonly size: number
}

interface Block {
  readonly pointer: number
  /** Bytes. */
  readonly capacity: number
}

/** Up to this many bytes a block is kept for the next text instead of being freed. */
const LARGEST_KEPT_BLOCK = 1 << 20
const SMALLEST_BLOCK = 1 << 12
/** A UTF-16 code unit takes at most so many bytes of UTF-8. */
const BYTES_PER_CODE_UNIT = 3

/**
 * The memory of one core: texts in, columns out. No other file touches the views of the heap, and none of
 * them leaves this one: all that is read is a copy, for a view dies when memory grows.
 */
export class Memory {
  readonly #core: Core
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  /** The block for short texts, while no text is in it. */
  #kept: Block | undefined

  constructor(core: Core) {
    this.#core = core
  }

  /** The longest text, in bytes of UTF-8. */
  get maximumTextSize(): number {
    return this.#core.maximumTextSize()
  }

  /**
   * Puts a text into wasm memory until the cleanup given to `defer`. A lone surrogate becomes U+FFFD, bytes stay
   * as they are. Throws `'text-too-large'` or `'out-of-memory'`.
   */
  store(text: string | Uint8Array, defer: Defer): StoredText {
    if (text.length > this.maximumTextSize) throw this.#tooLarge(text.length)
    return typeof text === 'string' ? this.#storeString(text, defer) : this.#storeBytes(text, defer)
  }

  /** A copy of a column of 32-bit numbers. */
  uint32(column: Column): Uint32Array<ArrayBuffer> {
    const first = column.pointer / Uint32Array.BYTES_PER_ELEMENT
    return this.#core.HEAPU32.slice(first, first + column.length)
  }

  /** A copy of a column of bytes. */
  uint8(column: Column): Uint8Array<ArrayBuffer> {
    return this.#core.HEAPU8.slice(column.pointer, column.pointer + column.length)
  }

  /** The string of a column of UTF-8. */
  text(column: Column): string {
    const { pointer, length } = column
    return this.#decoder.decode(this.#core.HEAPU8.subarray(pointer, pointer + length))
  }

  #storeBytes(bytes: Uint8Array, defer: Defer): StoredText {
    const block = this.#take(bytes.length)
    defer(() => {
      this.#giveBack(block)
    })
    this.#core.HEAPU8.set(bytes, block.pointer)
    return { pointer: block.pointer, size: bytes.length }
  }

  // Most long texts are almost all ASCII, so a long one first gets little more than a byte a code unit, and what did
  // not fit then moves once: three bytes a code unit at once would triple the memory of every text.
  #storeString(text: string, defer: Defer): StoredText {
    const atMost = text.length * BYTES_PER_CODE_UNIT
    const short = atMost <= LARGEST_KEPT_BLOCK
    let block = this.#take(short ? atMost : text.length + (text.length >>> 5))
    defer(() => {
      this.#giveBack(block)
    })
    const { read, written } = this.#encode(text, block, 0)
    if (read === text.length) return { pointer: block.pointer, size: written }

    const rest = text.slice(read)
    const needed = written + rest.length * BYTES_PER_CODE_UNIT
    const larger = this.#take(Math.min(needed, this.maximumTextSize))
    this.#core.HEAPU8.copyWithin(larger.pointer, block.pointer, block.pointer + written)
    const smaller = block
    block = larger
    this.#giveBack(smaller)
    const end = this.#encode(rest, larger, written)
    if (end.read < rest.length) throw this.#tooLarge(needed)
    return { pointer: larger.pointer, size: written + end.written }
  }

  /** Encodes as much of a string as fits behind the first `offset` bytes of a block: whole code points only. */
  #encode(text: string, block: Block, offset: number): TextEncoderEncodeIntoResult {
    const { pointer, capacity } = block
    return this.#encoder.encodeInto(
      text,
      this.#core.HEAPU8.subarray(pointer + offset, pointer + capacity),
    )
  }

  #take(size: number): Block {
    const kept = this.#kept
    if (kept !== undefined && kept.capacity >= size) {
      this.#kept = undefined
      return kept
    }
    const capacity = size > LARGEST_KEPT_BLOCK ? size : roundUp(size)
    const pointer = this.#core._malloc(capacity) >>> 0
    if (pointer === 0) {
      throw new WordbridgeError(
        'out-of-memory',
        `There is no memory for ${capacity} bytes of text. Analyse it in parts.`,
      )
    }
    return { pointer, capacity }
  }

  #giveBack(block: Block): void {
    const kept = this.#kept
    const keep =
      block.capacity <= LARGEST_KEPT_BLOCK && (kept === undefined || kept.capacity < block.capacity)
    if (keep) this.#kept = block
    const unused = keep ? kept : block
    if (unused !== undefined) this.#core._free(unused.pointer)
  }

  #tooLarge(size: number): WordbridgeError {
    return new WordbridgeError(
      'text-too-large',
      `The text has ${size} bytes or more, and ${this.maximumTextSize} are the most there can be. Analyse it in parts.`,
    )
  }
}

/** A power of two, so that blocks that grow a little are made anew only now and then. */
function roundUp(size: number): number {
  return Math.max(SMALLEST_BLOCK, 2 ** Math.ceil(Math.log2(Math.max(size, 1))))
}
