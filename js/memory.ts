import * as constants from 'wordbridge-core.constants'
import { endOfChunk, LONGEST_CHUNK, seamBefore } from './chunk-borders.ts'
import { type ArrayOf, type ArrayOfColumn, COLUMN_ELEMENTS, type ColumnName } from './columns.ts'
import type { Core, CoreResults, NumberName, TotalName } from './core.ts'
import { WordbridgeError } from './errors.ts'
import { Heap, NumbersOfCore } from './heap.ts'
import { KnownWords } from './known-words.ts'
import { listOf } from './list-of.ts'
import { TextWriter } from './text-writer.ts'
import { totalsAt } from './totals.ts'
import type { SentenceLength, WordCount } from './types.ts'

/** Registers what must be done when the call into the core is over, however it ends. */
export type Defer = (cleanup: () => void) => void

/** A text in wasm memory. */
export interface StoredText {
  /** Address of its first byte. */
  readonly pointer: number
  /** Bytes of UTF-8. */
  readonly size: number
  /** Whether it is known that there was no lone surrogate in a string. */
  readonly hadPairsOnly?: boolean
  /** Whether it is known that there is no URL or e-mail address. */
  readonly hasNoAddress?: boolean
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
}

/** A block that is given back, or the one that took its place, when the call into the core is over. */
interface HeldBlock {
  block: Block
}

// Read once: V8 looks a name up in a table at each read by a variable.
const { commonCounts: COMMON_COUNTS, commonKeys: COMMON_KEYS } = constants.Column
const { lengthWords: LENGTH_WORDS, lengthSentences: LENGTH_SENTENCES } = constants.Column

/** Up to this many bytes a block is kept for the next text instead of being freed. */
const LARGEST_KEPT_BLOCK = 1 << 20
const SMALLEST_BLOCK = 1 << 12
/** Up to this many bytes a text is read faster byte by byte. */
const LONGEST_SHORT_TEXT = 16
/** Up to so many words are read one by one, for most of them are known. */
const LONGEST_SHORT_LIST = 128

/**
 * The memory of one core: texts in, by {@link TextWriter}, columns out. No other file touches the views of the heap. What is read is a
 * copy, for a view dies when memory grows; {@link view} alone gives one, to those who lend it, and {@link NumbersOfCore}.
 */
export class Memory {
  readonly #core: Core
  readonly #heap: Heap
  readonly #writer: TextWriter
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #knownWords = new KnownWords()
  /** Who has plain views just now. */
  #lenders = 0
  /** The block for short texts, while no text is in it. */
  #kept: Block | undefined

  /** The longest text, in bytes of UTF-8. */
  readonly maximumTextSize: number
  /** Those of {@link Core.countsToScore} and {@link Core.formulasToScore}. */
  readonly countsToScore: NumbersOfCore
  readonly formulasToScore: NumbersOfCore

  constructor(core: Core) {
    this.#core = core
    this.#heap = new Heap(core)
    this.#writer = new TextWriter(core, this.#heap)
    this.maximumTextSize = core.maximumTextSize()
    this.countsToScore = new NumbersOfCore(this.#heap, core.countsToScore())
    this.formulasToScore = new NumbersOfCore(this.#heap, core.formulasToScore())
  }

  /**
   * Puts a text into wasm memory until the cleanup given to `defer`. A lone surrogate becomes U+FFFD, bytes stay
   * as they are. Throws `'text-too-large'` or `'out-of-memory'`.
   *
   * @param encoding - Of a string, one of `Encoding`: UTF-8 by default.
   */
  store(text: string | Uint8Array, defer: Defer, encoding?: number): StoredText {
    return typeof text === 'string'
      ? this.#storeString(text, encoding ?? constants.Encoding.utf8, defer)
      : this.#storeBytes(text, defer)
  }

  /**
   * Puts a string into wasm memory chunk by chunk, as {@link store} does, so that it is read while it is in the caches of the
   * processor.
   *
   * @param read - Gets the bytes that there are, and whether they are the last, or others follow behind a seam. Answers
   *   how many of them it has read; those behind come again, with more behind them. If it has read none, all the rest of the
   *   text comes at once.
   * @param countUnits - Gets what lies between two seams as UTF-16 instead, where that is faster: addresses and numbers as
   *   {@link Core.countWordsOfUnits}. Answers whether it was all ASCII.
   */
  storeInChunks(
    text: string,
    defer: Defer,
    encoding: number,
    read: (text: StoredText, isLast: boolean) => number,
    countUnits?: (units: number, length: number, room: number) => boolean,
  ): void {
    const held = this.#hold(this.#take(this.#writer.roomFor(2 * LONGEST_CHUNK)), defer)
    let start = 0
    let isTwoByte: boolean | undefined
    for (let unread = 0; ;) {
      const { pointer, capacity } = held.block
      const seam = seamBefore(text, start)
      const end = seam ?? endOfChunk(text, start)
      const chunk = text.slice(start, end)
      const writer =
        countUnits && seam !== undefined && unread === 0
          ? this.#writer.writerOfUnits(chunk, isTwoByte)
          : undefined
      if (countUnits && writer) {
        const units = this.#writer.writeUnits(chunk, pointer, writer)
        this.#writer.noteWritten(chunk.length, countUnits(units, chunk.length, pointer))
        if (end === text.length) return
        isTwoByte = this.#writer.tellTwoByte(chunk, isTwoByte)
        start = end
        continue
      }
      const fits = unread + this.#writer.roomFor(chunk.length) <= capacity
      const size = fits
        ? unread + Math.abs(this.#writer.write(chunk, pointer + unread, encoding, isTwoByte))
        : this.#append(text, start, held, unread, encoding).size
      const isLast = !fits || end === text.length
      const taken = read({ pointer: held.block.pointer, size }, isLast || seam !== undefined)
      if (isLast) return
      isTwoByte = this.#writer.tellTwoByte(chunk, isTwoByte)
      start = end
      this.#heap.bytes.copyWithin(pointer, pointer + taken, pointer + size)
      unread = size - taken
    }
  }

  /**
   * Puts a text into wasm memory of which the segments of words by UAX #29 matter, where they are in UTF-16, and their kinds:
   * other characters may stand in the place of some (see src/unicode/utf16.h). Throws as {@link store}.
   */
  storeForWordKinds(text: string | Uint8Array, defer: Defer): StoredText {
    if (typeof text !== 'string' || !this.#writer.hasUnits) return this.store(text, defer)
    const { utf8, wordKinds } = constants.Encoding
    const held = this.#holdFor(text, defer)
    const stored = this.#append(text, 0, held, 0, wordKinds)
    // In an address it matters which letters and marks there are.
    if (stored.hadPairsOnly === true) return stored
    return this.#core.mayHaveAddress(stored.pointer, stored.size) !== 0
      ? this.#append(text, 0, held, 0, utf8)
      : { ...stored, hasNoAddress: true }
  }

  /** The same as {@link store}, but a lone surrogate of a string stays one: the bytes of a string are WTF-8. Throws as {@link store}. */
  storeExactly(text: string | Uint8Array, defer: Defer): StoredText {
    return typeof text === 'string'
      ? this.#storeString(text, constants.Encoding.wtf8, defer)
      : this.#storeBytes(text, defer)
  }

  /** Puts a text into a block that a document takes over, as {@link storeExactly} does. */
  storeForDocument(text: string | Uint8Array, defer: Defer): StoredText {
    const { pointer, size } = this.storeExactly(text, defer)
    const block = this.allocate(size)
    this.#heap.bytes.copyWithin(block, pointer, pointer + size)
    return { pointer: block, size }
  }

  /** Puts numbers into wasm memory until the cleanup given to `defer`: their address. Throws `'out-of-memory'`. */
  storeNumbers(numbers: readonly Iterable<number>[], defer: Defer): number {
    const column = Uint32Array.from(numbers.flatMap((each) => Array.from(each)))
    const { pointer } = this.#storeBytes(new Uint8Array(column.buffer), defer)
    return pointer
  }

  /** Puts bytes that are no text into wasm memory until the cleanup given to `defer`: their address. Throws as {@link store}. */
  storeBytes(bytes: Uint8Array, defer: Defer): number {
    return this.#storeBytes(bytes, defer).pointer
  }

  /** A copy of 32-bit numbers at an address that the core or {@link storeNumbers} gave. */
  copyNumbers(pointer: number, length: number): Uint32Array<ArrayBuffer> {
    const first = pointer / Uint32Array.BYTES_PER_ELEMENT
    return this.#heap.words.slice(first, first + length)
  }

  /** The string of UTF-8 at an address of the core. */
  textAt(pointer: number, size: number): string {
    return this.#decoder.decode(this.#heap.bytes.slice(pointer, pointer + size))
  }

  /** Address of a block that a document can take over. Throws `'out-of-memory'` or `'text-too-large'`. */
  allocate(size: number): number {
    if (size > this.maximumTextSize) throw this.#tooLarge(size)
    const pointer = this.#core.allocate(size) >>> 0
    if (pointer === 0) throw outOfMemory(size)
    return pointer
  }

  /** Gives back what {@link allocate} gave, if no document took it over. */
  release(pointer: number): void {
    this.#core.release(pointer)
  }

  /** What lies at an address that the core gave: see Handle::Head in wasm/handles.h. */
  results(address: number): CoreResults {
    const heap = this.#heap.words
    const entry = address / Uint32Array.BYTES_PER_ELEMENT
    return {
      status: heap[entry] ?? 0,
      numbers: heap[entry + 1] ?? 0,
      columns: heap[entry + 2] ?? 0,
    }
  }

  /** One of the numbers of a report. */
  number(report: CoreResults, name: NumberName): number {
    const index = report.numbers / Float64Array.BYTES_PER_ELEMENT + constants.Number[name]
    return this.#heap.floats[index] ?? NaN
  }

  /** Where a column of a handle lies. */
  column(handle: CoreResults, name: ColumnName): Column {
    const entry = handle.columns / Uint32Array.BYTES_PER_ELEMENT + 2 * constants.Column[name]
    const heap = this.#heap.words
    return { pointer: heap[entry] ?? 0, length: heap[entry + 1] ?? 0 }
  }

  /** The numbers that every report has. */
  totals(report: CoreResults): Record<TotalName, number> {
    return totalsAt(this.#heap.floats, report.numbers / Float64Array.BYTES_PER_ELEMENT)
  }

  /** The elements of that column, which is short as a rule: no typed array has to be made for them. */
  commonCounts(handle: CoreResults): number[] {
    const { pointer, length } = this.column(handle, 'commonCounts')
    const heap = this.#heap.words
    const first = pointer / Uint32Array.BYTES_PER_ELEMENT
    const elements: number[] = []
    for (let i = 0; i < length; i++) elements.push(heap[first + i] ?? 0)
    return elements
  }

  /** The lengths of sentences that occur in a report. */
  sentenceLengths(report: CoreResults): SentenceLength[] {
    const heap = this.#heap.words
    const entries = report.columns / Uint32Array.BYTES_PER_ELEMENT
    const words = wordsOf(heap, entries, LENGTH_WORDS)
    const length = lengthOf(heap, entries, LENGTH_WORDS)
    const sentences = wordsOf(heap, entries, LENGTH_SENTENCES)
    const lengths = listOf<SentenceLength>(length)
    for (let row = 0; row < length; row++) {
      lengths[row] = { words: heap[words + row] ?? 0, sentences: heap[sentences + row] ?? 0 }
    }
    return lengths
  }

  /** A copy of a column, made at memory speed. */
  copy<Name extends ColumnName>(handle: CoreResults, name: Name): ArrayOfColumn<Name> {
    return this.copyOf(this.column(handle, name), name)
  }

  /** The same of any elements, such as a column with what is behind it. */
  copyOf<Name extends ColumnName>(column: Column, name: Name): ArrayOfColumn<Name> {
    const view = this.view(column, name)
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
    const { buffer } = this.#heap.bytes
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
        return this.#heap.bytes[pointer + index] ?? 0
      case 'uint32':
        return this.#heap.words[pointer / 4 + index] ?? 0
      case 'float64':
        return this.#heap.floats[pointer / 8 + index] ?? 0
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
    const heap = this.#heap.bytes
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

  /** The most common words of a report with their counts. */
  commonWords(report: CoreResults): WordCount[] {
    const heap = this.#heap.words
    const entries = report.columns / Uint32Array.BYTES_PER_ELEMENT
    const counts = wordsOf(heap, entries, COMMON_COUNTS)
    const length = lengthOf(heap, entries, COMMON_COUNTS)
    if (length <= LONGEST_SHORT_LIST) {
      const keys = wordsOf(heap, entries, COMMON_KEYS)
      const known = this.#knownWords.readAll(heap, keys, counts, length)
      if (known !== undefined) return known
    }
    const words = this.words(report, 'commonText')
    return words.map((word, row) => ({ word, count: heap[counts + row] ?? 0 }))
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
    if (bytes.length > this.maximumTextSize) throw this.#tooLarge(bytes.length)
    // A view of core memory itself would be detached if there has to be more of it.
    const own = bytes.buffer === this.#heap.bytes.buffer ? bytes.slice() : bytes
    const block = this.#take(bytes.length)
    defer(() => {
      this.#giveBack(block)
    })
    this.#heap.bytes.set(own, block.pointer)
    return { pointer: block.pointer, size: own.length }
  }

  #storeString(text: string, encoding: number, defer: Defer): StoredText {
    if (text.length > LONGEST_CHUNK) {
      return this.#append(text, 0, this.#holdFor(text, defer), 0, encoding)
    }
    const block = this.#take(this.#writer.roomFor(text.length))
    defer(() => {
      this.#giveBack(block)
    })
    const { pointer } = block
    const written = text === '' ? 0 : this.#writer.write(text, pointer, encoding)
    return { pointer, size: Math.abs(written), hadPairsOnly: written >= 0 }
  }

  // A block that is not kept gets as much as the text needs if it goes on as it began: three bytes a code unit at once would
  // triple the memory of most texts.
  #holdFor({ length }: string, defer: Defer): HeldBlock {
    const atMost = this.#writer.roomFor(length)
    const first = this.#take(
      atMost <= LARGEST_KEPT_BLOCK ? atMost : this.#writer.roomFor(LONGEST_CHUNK),
    )
    return this.#hold(first, defer)
  }

  #hold(block: Block, defer: Defer): HeldBlock {
    const held = { block }
    defer(() => {
      this.#giveBack(held.block)
    })
    return held
  }

  // Puts a string from a code unit on behind the first `size` bytes of a block. In chunks, for code units need room on their
  // way.
  #append(
    text: string,
    from: number,
    held: HeldBlock,
    sizeBefore: number,
    encoding: number,
  ): StoredText {
    const { length } = text
    let { block } = held
    let size = sizeBefore
    let hadPairsOnly = true
    let isTwoByte: boolean | undefined
    for (let start = from; start < length;) {
      const end = endOfChunk(text, start)
      const chunk = end - start === length ? text : text.slice(start, end)
      const needed = size + this.#writer.roomFor(chunk.length)
      if (needed > block.capacity) {
        const most = size + this.#writer.roomFor(length - start)
        const expected = size + (size / Math.max(start, 1)) * (length - start)
        const larger = this.#take(this.#capacityFor(needed, expected, most, block.capacity))
        this.#heap.bytes.copyWithin(larger.pointer, block.pointer, block.pointer + size)
        const smaller = block
        held.block = block = larger
        this.#giveBack(smaller)
      }
      const written = this.#writer.write(chunk, block.pointer + size, encoding, isTwoByte)
      if (written < 0) hadPairsOnly = false
      if (end < length) isTwoByte = this.#writer.tellTwoByte(chunk, isTwoByte)
      size += Math.abs(written)
      start = end
    }
    return { pointer: block.pointer, size, hadPairsOnly }
  }

  #capacityFor(needed: number, expected: number, most: number, before: number): number {
    if (needed > this.maximumTextSize) throw this.#tooLarge(needed)
    const ample = Math.max(needed + expected * (1 + 1 / 32), before * 1.5)
    return Math.min(Math.ceil(ample), most, this.maximumTextSize)
  }

  #take(size: number): Block {
    const kept = this.#kept
    if (kept !== undefined && kept.capacity >= size) {
      this.#kept = undefined
      return kept
    }
    const capacity = size > LARGEST_KEPT_BLOCK ? size : roundUp(size)
    const pointer = this.#core.malloc(capacity) >>> 0
    if (pointer === 0) throw outOfMemory(capacity)
    return { pointer, capacity }
  }

  #giveBack(block: Block): void {
    const kept = this.#kept
    const keep =
      block.capacity <= LARGEST_KEPT_BLOCK && (kept === undefined || kept.capacity < block.capacity)
    if (keep) this.#kept = block
    const unused = keep ? kept : block
    if (unused !== undefined) this.#core.free(unused.pointer)
  }

  #tooLarge(size: number): WordbridgeError {
    return new WordbridgeError(
      'text-too-large',
      `The text has ${size} bytes or more, and ${this.maximumTextSize} are the most there can be. Analyse it in parts.`,
    )
  }
}

/** Where a column is among the numbers of the heap. */
function wordsOf(heap: Uint32Array, entries: number, column: number): number {
  return (heap[entries + 2 * column] ?? 0) / Uint32Array.BYTES_PER_ELEMENT
}

function lengthOf(heap: Uint32Array, entries: number, column: number): number {
  return heap[entries + 2 * column + 1] ?? 0
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
