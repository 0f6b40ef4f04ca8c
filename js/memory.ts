import { type ArrayOf, type ArrayOfColumn, COLUMN_ELEMENTS, type ColumnName } from './columns.ts'
import type { Core, CoreResults, NumberName, TotalName } from './core.ts'
import { WordbridgeError } from './errors.ts'
import { encodeWtf8 } from './wtf8.ts'

/** Registers what must be done when the call into the core is over, however it ends. */
export type Defer = (cleanup: () => void) => void

/** A text in wasm memory. */
export interface StoredText {
  /** Address of its first byte. */
  readonly pointer: number
  /** Bytes of UTF-8. */
  readonly size: number
}

/** Elements in wasm memory. They live as long as the handle they were read from. */
export interface Column {
  /** Address of the first element, in bytes. */
  readonly pointer: number
  /** Number of elements. */
  readonly length: number
}

interface Block {
  readonly pointer: number
  /** Bytes. */
  readonly capacity: number
  /** All of it, for the next text. Detached when memory has grown. */
  view?: Uint8Array<ArrayBuffer>
}

/** Up to this many bytes a block is kept for the next text instead of being freed. */
const LARGEST_KEPT_BLOCK = 1 << 20
const SMALLEST_BLOCK = 1 << 12
/** Up to this many bytes a text is read faster byte by byte. */
const LONGEST_SHORT_TEXT = 16
/** A UTF-16 code unit takes at most so many bytes of UTF-8. */
const BYTES_PER_CODE_UNIT = 3

/**
 * The memory of one core: texts in, columns out. No other file touches the views of the heap. What is read is a
 * copy, for a view dies when memory grows; {@link view} alone gives one, to those who lend it.
 */
export class Memory {
  readonly #core: Core
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  /** Who has plain views just now. */
  #lenders = 0
  /** The block for short texts, while no text is in it. */
  #kept: Block | undefined

  /** The longest text, in bytes of UTF-8. */
  readonly maximumTextSize: number

  constructor(core: Core) {
    this.#core = core
    this.maximumTextSize = core.maximumTextSize()
  }

  /**
   * Puts a text into wasm memory until the cleanup given to `defer`. A lone surrogate becomes U+FFFD, bytes stay
   * as they are. Throws `'text-too-large'` or `'out-of-memory'`.
   */
  store(text: string | Uint8Array, defer: Defer): StoredText {
    if (text.length > this.maximumTextSize) throw this.#tooLarge(text.length)
    return typeof text === 'string' ? this.#storeString(text, defer) : this.#storeBytes(text, defer)
  }

  /** The same, but a lone surrogate of a string stays one: the bytes of a string are WTF-8. Throws as {@link store}. */
  storeExactly(text: string | Uint8Array, defer: Defer): StoredText {
    if (typeof text !== 'string' || text.isWellFormed()) return this.store(text, defer)
    if (text.length > this.maximumTextSize) throw this.#tooLarge(text.length)
    return this.#storeBytes(encodeWtf8(text), defer)
  }

  /** Puts a text into a block that a document takes over, as {@link storeExactly} does. */
  storeForDocument(text: string | Uint8Array, defer: Defer): StoredText {
    const { pointer, size } = this.storeExactly(text, defer)
    const block = this.allocate(size)
    this.#core.HEAPU8.copyWithin(block, pointer, pointer + size)
    return { pointer: block, size }
  }

  /** Puts numbers into wasm memory until the cleanup given to `defer`: their address. Throws `'out-of-memory'`. */
  storeNumbers(numbers: readonly Iterable<number>[], defer: Defer): number {
    const column = Uint32Array.from(numbers.flatMap((each) => Array.from(each)))
    const { pointer } = this.#storeBytes(new Uint8Array(column.buffer), defer)
    return pointer
  }

  /** Address of a block that a document can take over. Throws `'out-of-memory'` or `'text-too-large'`. */
  allocate(size: number): number {
    if (size > this.maximumTextSize) throw this.#tooLarge(size)
    const pointer = this.#core.allocate(size)
    if (pointer === 0) throw outOfMemory(size)
    return pointer
  }

  /** Gives back what {@link allocate} gave, if no document took it over. */
  release(pointer: number): void {
    this.#core.release(pointer)
  }

  /** What lies at an address that the core gave: see Handle::Head in wasm/handles.h. */
  results(address: number): CoreResults {
    const heap = this.#core.HEAPU32
    const entry = address / Uint32Array.BYTES_PER_ELEMENT
    return {
      status: heap[entry] ?? 0,
      numbers: heap[entry + 1] ?? 0,
      columns: heap[entry + 2] ?? 0,
    }
  }

  /** One of the numbers of a report. */
  number(report: CoreResults, name: NumberName): number {
    const index = report.numbers / Float64Array.BYTES_PER_ELEMENT + this.#core.Number[name]
    return this.#core.HEAPF64[index] ?? NaN
  }

  /** Where a column of a handle lies. */
  column(handle: CoreResults, name: ColumnName): Column {
    const entry = handle.columns / Uint32Array.BYTES_PER_ELEMENT + 2 * this.#core.Column[name]
    const heap = this.#core.HEAPU32
    return { pointer: heap[entry] ?? 0, length: heap[entry + 1] ?? 0 }
  }

  /** The numbers that every report has. */
  totals(report: CoreResults): Record<TotalName, number> {
    const { HEAPF64: heap, Number: number } = this.#core
    const first = report.numbers / Float64Array.BYTES_PER_ELEMENT
    const read = (place: number) => heap[first + place] ?? NaN
    return {
      words: read(number.words),
      distinctWords: read(number.distinctWords),
      sentences: read(number.sentences),
      paragraphs: read(number.paragraphs),
      lines: read(number.lines),
      syllables: read(number.syllables),
      bytes: read(number.bytes),
      illFormed: read(number.illFormed),
      graphemes: read(number.graphemes),
      graphemesWithoutSpaces: read(number.graphemesWithoutSpaces),
      codePoints: read(number.codePoints),
      codePointsWithoutSpaces: read(number.codePointsWithoutSpaces),
      utf16Units: read(number.utf16Units),
      utf16UnitsWithoutSpaces: read(number.utf16UnitsWithoutSpaces),
      fleschReadingEase: read(number.fleschReadingEase),
      fleschKincaidGrade: read(number.fleschKincaidGrade),
    }
  }

  /** The elements of a column that is short as a rule: no typed array has to be made for them. */
  list(handle: CoreResults, name: 'commonCounts' | 'lengthWords' | 'lengthSentences'): number[] {
    const { pointer, length } = this.column(handle, name)
    const heap = this.#core.HEAPU32
    const first = pointer / Uint32Array.BYTES_PER_ELEMENT
    const elements: number[] = []
    for (let i = 0; i < length; i++) elements.push(heap[first + i] ?? 0)
    return elements
  }

  /** A copy of a column, made at memory speed. */
  copy<Name extends ColumnName>(handle: CoreResults, name: Name): ArrayOfColumn<Name> {
    const view = this.view(this.column(handle, name), name)
    try {
      return view.slice() as ArrayOfColumn<Name>
    } catch (error) {
      // A RangeError: JavaScript has no memory for an array of this length.
      throw new WordbridgeError(
        'out-of-memory',
        `JavaScript has no memory for a copy of ${view.byteLength} bytes. Use lend(), or analyse the text in parts.`,
        { cause: error },
      )
    }
  }

  /**
   * A column itself, without a copy. It is detached when memory grows and must not be used after the handle is
   * deleted: only for those who see to both.
   */
  view<Name extends ColumnName>({ pointer, length }: Column, name: Name): ArrayOfColumn<Name> {
    const { buffer } = this.#core.HEAPU8
    const element: keyof ArrayOf = COLUMN_ELEMENTS[name]
    const view =
      element === 'uint8'
        ? new Uint8Array(buffer, pointer, length)
        : element === 'uint32'
          ? new Uint32Array(buffer, pointer, length)
          : new Float64Array(buffer, pointer, length)
    return view as ArrayOfColumn<Name>
  }

  /** One element of a column. */
  element(handle: CoreResults, name: ColumnName, index: number): number {
    const { pointer } = this.column(handle, name)
    switch (COLUMN_ELEMENTS[name]) {
      case 'uint8':
        return this.#core.HEAPU8[pointer + index] ?? 0
      case 'uint32':
        return this.#core.HEAPU32[pointer / 4 + index] ?? 0
      case 'float64':
        return this.#core.HEAPF64[pointer / 8 + index] ?? 0
    }
  }

  /** The string of a column of UTF-8. */
  text(handle: CoreResults, name: ColumnName & ('commonText' | 'vocabularyText' | 'text')): string {
    const column = this.column(handle, name)
    return this.#shortAscii(column) ?? this.#decoder.decode(this.view(column, name))
  }

  // What a TextDecoder takes half a microsecond for.
  #shortAscii({ pointer, length }: Column): string | undefined {
    if (length > LONGEST_SHORT_TEXT) return undefined
    const heap = this.#core.HEAPU8
    let text = ''
    for (let i = pointer; i < pointer + length; i++) {
      const byte = heap[i] ?? 0
      if (byte >= 0x80) return undefined
      text += String.fromCharCode(byte)
    }
    return text
  }

  /** The words of a column of UTF-8 with a line feed behind each. */
  words(handle: CoreResults, name: 'commonText' | 'vocabularyText'): string[] {
    const words = this.text(handle, name).split('\n')
    words.pop()
    return words
  }

  /** Writes numbers to a place of the core. */
  writeNumbers(pointer: number, numbers: readonly number[]): void {
    this.#core.HEAPF64.set(numbers, pointer / Float64Array.BYTES_PER_ELEMENT)
  }

  /** Notes that somebody outside has a plain view. */
  beginLending(): void {
    this.#lenders++
  }

  /** Makes every view that was given out unusable, as soon as nobody else may still use one. */
  endLending(): void {
    this.#lenders--
    if (this.#lenders === 0) this.#core.detachViews()
  }

  #storeBytes(bytes: Uint8Array, defer: Defer): StoredText {
    // A view of core memory itself would be detached if there has to be more of it.
    const own = bytes.buffer === this.#core.HEAPU8.buffer ? bytes.slice() : bytes
    const block = this.#take(bytes.length)
    defer(() => {
      this.#giveBack(block)
    })
    this.#core.HEAPU8.set(own, block.pointer)
    return { pointer: block.pointer, size: own.length }
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
    const view = this.#viewOf(block)
    return this.#encoder.encodeInto(text, offset === 0 ? view : view.subarray(offset))
  }

  #viewOf(block: Block): Uint8Array<ArrayBuffer> {
    const { HEAPU8: heap } = this.#core
    if (block.view?.buffer === heap.buffer) return block.view
    return (block.view = heap.subarray(block.pointer, block.pointer + block.capacity))
  }

  #take(size: number): Block {
    const kept = this.#kept
    if (kept !== undefined && kept.capacity >= size) {
      this.#kept = undefined
      return kept
    }
    const capacity = size > LARGEST_KEPT_BLOCK ? size : roundUp(size)
    const pointer = this.#core._malloc(capacity) >>> 0
    if (pointer === 0) throw outOfMemory(capacity)
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

function outOfMemory(size: number): WordbridgeError {
  return new WordbridgeError(
    'out-of-memory',
    `There is no memory for ${size} bytes of text. Analyse it in parts, or load() with a larger maximumMemory.`,
  )
}

/** A power of two, so that blocks that grow a little are made anew only now and then. */
function roundUp(size: number): number {
  return Math.max(SMALLEST_BLOCK, 2 ** Math.ceil(Math.log2(Math.max(size, 1))))
}
