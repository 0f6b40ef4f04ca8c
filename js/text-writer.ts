import * as constants from 'wordbridge-core.constants'
import type { Core } from './core.ts'
import type { Heap } from './heap.ts'
import { findHostBuffer, type Utf16Writer } from './host-buffer.ts'
import { findIsOneByte, type IsOneByte } from './one-byte-strings.ts'
import { encodeWtf8 } from './wtf8.ts'

/** Up to this many code units a text is written faster one by one. */
const LONGEST_SHORT_TEXT = 16
/** In bytes: V8 copies code units to other addresses one by one. */
const CODE_UNIT_ALIGNMENT = 16
/** From so many code units on it takes less time to ask how the host keeps a string than may be lost. */
const SHORTEST_ASKED = 2048
/** With so many code units of ASCII, kept with two bytes each, an encoder loses the time that it takes to load what tells. */
const UNITS_WORTH_ASKING = 1 << 22
const BEYOND_LATIN_1 = /[\u0100-\uFFFF]/

/** Writes strings into the memory of a core, each the way that is fast for how the host keeps it. */
export class TextWriter {
  readonly #core: Core
  readonly #heap: Heap
  readonly #encoder = new TextEncoder()
  /** Memory from where the last string went to its end. Detached when memory has grown. */
  #encoderView: Uint8Array<ArrayBuffer> | undefined
  readonly #hostBuffer = findHostBuffer()
  #utf16Writer: { readonly writer: Utf16Writer; readonly memory: ArrayBuffer } | undefined
  /** Whether what was written last was all ASCII. */
  #wasAscii = true
  /** Code units of longer chunks that were all ASCII. */
  #asciiUnits = 0
  #isOneByte: IsOneByte | undefined

  constructor(core: Core, heap: Heap) {
    this.#core = core
    this.#heap = heap
  }

  /** Whether the host can write code units as they are. */
  get hasUnits(): boolean {
    return this.#hostBuffer !== undefined
  }

  /** What so many code units need in a block: see src/unicode/utf16.h. */
  roomFor(length: number): number {
    return length * constants.bytesPerCodeUnit + constants.transcodingMargin + CODE_UNIT_ALIGNMENT
  }

  // A TextEncoder is the fastest for ASCII, of which V8 keeps one byte a character. For all else it is a tenth as fast
  // as to copy the code units and transcode them in the core. How V8 keeps a string, few hosts say, but a text tends to go on as
  // it began, and to be like the one before it.
  /**
   * Writes a chunk in one of `Encoding`, where there is {@link roomFor} it. Answers the bytes of UTF-8, or minus as
   * many if there may have been lone surrogates, or other characters in the place of some.
   *
   * @param isTwoByte - What {@link tellTwoByte} said of the text.
   */
  write(chunk: string, pointer: number, encoding: number, isTwoByte?: boolean): number {
    const writer = this.writerOfUnits(chunk, isTwoByte)
    const written =
      writer === undefined
        ? this.#encode(chunk, pointer, encoding)
        : this.#transcode(chunk, pointer, encoding, writer)
    const isAscii = written === chunk.length
    if (isAscii && chunk.length < SHORTEST_ASKED) this.#wasAscii = true
    else this.noteWritten(chunk.length, isAscii)
    return written
  }

  /** What writes the code units of a chunk, if it is faster than a TextEncoder. */
  writerOfUnits(chunk: string, isTwoByte?: boolean): Utf16Writer | undefined {
    const asUnits = !this.#wasAscii || isTwoByte === true || this.#isKnownTwoByte(chunk)
    return asUnits ? this.#findUtf16Writer() : undefined
  }

  #isKnownTwoByte(chunk: string): boolean {
    return chunk.length >= SHORTEST_ASKED && this.#isOneByte?.(chunk) === false
  }

  /** Notes that so many code units were written, by {@link writeUnits} or otherwise, and whether all of them were ASCII. */
  noteWritten(length: number, isAscii: boolean): void {
    this.#wasAscii = isAscii
    // Two bytes are kept for ASCII only where there is, or was, something else: before that nobody has to be asked.
    if (isAscii) {
      this.#asciiUnits += length
    } else if (this.#asciiUnits >= UNITS_WORTH_ASKING) {
      this.#asciiUnits = 0
      this.#isOneByte ??= this.#hostBuffer && findIsOneByte()
    }
  }

  /**
   * Whether two bytes are kept for each code unit of a text, by what is known of it and the chunk that was written last. Undefined
   * if the next chunk may tell. Only the first chunk behind ASCII is looked at, for without a character that tells it takes a
   * nanosecond for each other one.
   */
  tellTwoByte(chunk: string, known: boolean | undefined): boolean | undefined {
    if (known === true || this.#hostBuffer === undefined) return known
    return this.#wasAscii ? undefined : (known ?? BEYOND_LATIN_1.test(chunk))
  }

  #transcode(chunk: string, pointer: number, encoding: number, writer: Utf16Writer): number {
    const units = this.writeUnits(chunk, pointer, writer)
    return this.#core.transcode(units, chunk.length, pointer, encoding)
  }

  /** Writes the code units of a chunk; answers where in the room for its bytes from `pointer` on they were put. */
  writeUnits(chunk: string, pointer: number, writer: Utf16Writer): number {
    const { length } = chunk
    const nearest = pointer + length + constants.transcodingMargin
    const units = nearest + CODE_UNIT_ALIGNMENT - (nearest % CODE_UNIT_ALIGNMENT)
    writer.write(chunk, units, 2 * length, 'utf16le')
    return units
  }

  #encode(chunk: string, pointer: number, encoding: number): number {
    if (chunk.length <= LONGEST_SHORT_TEXT && this.#writeAscii(chunk, pointer)) return chunk.length
    const { wtf8 } = constants.Encoding
    const view = this.#viewFrom(pointer)
    const { written } = this.#encoder.encodeInto(chunk, view)
    if (written === chunk.length) return written
    // Where there is no other way, it costs a fifth of this one to know, which not everybody wants to.
    if (encoding !== wtf8 && this.#hostBuffer === undefined) return -written
    if (chunk.isWellFormed()) return written
    if (encoding !== wtf8) return -written
    const bytes = encodeWtf8(chunk)
    view.set(bytes)
    return -bytes.length
  }

  // What a TextEncoder takes a tenth of a microsecond for. False where it is no ASCII.
  #writeAscii(chunk: string, pointer: number): boolean {
    const heap = this.#heap.bytes
    let all = 0
    for (let i = 0; i < chunk.length; i++) {
      const unit = chunk.charCodeAt(i)
      heap[pointer + i] = unit
      all |= unit
    }
    return all < 0x80
  }

  #viewFrom(pointer: number): Uint8Array<ArrayBuffer> {
    const heap = this.#heap.bytes
    const view = this.#encoderView
    if (view?.byteOffset === pointer && view.buffer === heap.buffer) return view
    return (this.#encoderView = heap.subarray(pointer))
  }

  #findUtf16Writer(): Utf16Writer | undefined {
    const memory = this.#heap.bytes.buffer
    if (this.#utf16Writer?.memory === memory) return this.#utf16Writer.writer
    const writer = this.#hostBuffer?.from(memory)
    this.#utf16Writer = writer && { writer, memory }
    return writer
  }
}
