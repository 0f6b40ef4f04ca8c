import type { CoreResults } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import type { Memory } from './memory.ts'
import type { Segments } from './types.ts'

/** What the columns of {@link Segments} are views of, which may have room for more. */
interface Room {
  /** Where segments start, and behind the last start the end of the text: one number more than there are segments. */
  readonly boundaries: Uint32Array
  readonly kinds: Uint8Array
}

/** The option `into`: what `segment` has returned, or nothing. */
export function checkInto(value: unknown): Segments | undefined {
  if (value === undefined || isResult(value)) return value
  throw new WordbridgeError(
    'invalid-option',
    `The option into is ${describeValue(value)}. Allowed: what segment() has returned.`,
  )
}

// Other columns may be parts of buffers in which there is something else. Where the buffers have been transferred, all begins at 0.
function isResult(value: unknown): value is Segments {
  if (typeof value !== 'object' || value === null) return false
  const { start, end, kind } = value as Readonly<Record<string, unknown>>
  if (!isArray(start, 'Uint32Array') || !isArray(end, 'Uint32Array')) return false
  if (!isArray(kind, 'Uint8Array') || end.buffer !== start.buffer) return false
  const firstEnd = start.buffer.byteLength === 0 ? 0 : Uint32Array.BYTES_PER_ELEMENT
  return start.byteOffset === 0 && end.byteOffset === firstEnd && kind.byteOffset === 0
}

// Of any realm.
function isArray(value: unknown, name: 'Uint32Array' | 'Uint8Array'): value is ArrayBufferView {
  return ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === `[object ${name}]`
}

/** Copies the columns of a segmentation, at memory speed: into the buffers of `into` if there is room in them. */
export function copySegments(
  memory: Memory,
  segmentation: CoreResults,
  into: Segments | undefined,
): Segments {
  const { pointer, length } = memory.column(segmentation, 'wordStarts')
  if (into === undefined) {
    const boundaries = memory.copyOf({ pointer, length: length + 1 }, 'wordStarts')
    return segmentsIn({ boundaries, kinds: memory.copy(segmentation, 'wordKinds') }, length)
  }
  const { boundaries, kinds } = roomOf(into, length) ?? newRoom(length)
  boundaries.set(memory.view({ pointer, length: length + 1 }, 'wordStarts'))
  kinds.set(memory.view(memory.column(segmentation, 'wordKinds'), 'wordKinds'))
  return segmentsIn({ boundaries, kinds }, length)
}

/** The end of each segment is the start of the next. */
function segmentsIn({ boundaries, kinds }: Room, length: number): Segments {
  return {
    start: boundaries.subarray(0, length),
    end: boundaries.subarray(1, length + 1),
    kind: kinds.length === length ? kinds : kinds.subarray(0, length),
  }
}

// A buffer that was transferred has no bytes, and cannot be viewed.
function roomOf({ start, kind }: Segments, length: number): Room | undefined {
  const numbers = Math.floor(start.buffer.byteLength / Uint32Array.BYTES_PER_ELEMENT)
  const bytes = kind.buffer.byteLength
  if (numbers <= length || bytes < length || bytes === 0) return undefined
  return {
    boundaries: new Uint32Array(start.buffer, 0, numbers),
    kinds: new Uint8Array(kind.buffer),
  }
}

/** With room for a quarter more, so that few texts need new memory that is each a bit longer than those before. */
function newRoom(length: number): Room {
  const room = Math.ceil(length * 1.25)
  try {
    return { boundaries: new Uint32Array(room + 1), kinds: new Uint8Array(room) }
  } catch (error) {
    // A RangeError.
    throw new WordbridgeError(
      'out-of-memory',
      `JavaScript has no memory for columns of ${room} segments. Analyse the text in parts.`,
      { cause: error },
    )
  }
}
