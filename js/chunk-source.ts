import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'

/** What is needed of a web `ReadableStream`: named here so that the types need no DOM library. */
export interface ReadableStreamLike {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: unknown }>
    cancel(reason?: unknown): Promise<void>
    releaseLock(): void
  }
}

/** What is needed of a `Blob` or `File`. */
export interface BlobLike {
  readonly size: number
  stream(): ReadableStreamLike
}

/**
 * Where the chunks of a text come from, each a string or bytes of UTF-8: a web `ReadableStream`, a `Readable` of Node or any
 * other asynchronous iterable, an iterable such as an array, a `Blob` or a `File`.
 */
export type ChunkSource =
  ReadableStreamLike | BlobLike | AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** The chunks of a source, one after the other. */
export interface ChunkReader {
  /** Bytes in all, where the source says so. */
  readonly total: number | undefined
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>
  /** Tells the source that nobody wants more, and lets go of it. Waits for nothing and never throws. */
  cancel(reason: unknown): void
  /** Lets go of a source that has ended. */
  release(): void
}

/** Throws `'wrong-type'` for what is no source, and whatever the source throws. */
export function readChunks(source: unknown): ChunkReader {
  if (typeof source === 'object' && source !== null) {
    if (isBlob(source)) return readStream(source.stream(), source.size)
    if (isReadableStream(source)) return readStream(source, undefined)
    if (isAsyncIterable(source)) return readIterator(source[Symbol.asyncIterator](), source)
    if (isIterable(source) && !ArrayBuffer.isView(source)) {
      return readIterator(source[Symbol.iterator](), source)
    }
  }
  throw new WordbridgeError(
    'wrong-type',
    `The source of chunks must be a ReadableStream, a Readable, an iterable or a Blob, not ${describeValue(source)}.` +
      advice(source),
  )
}

function advice(source: unknown): string {
  if (typeof source === 'string' || ArrayBuffer.isView(source)) {
    return ' It is a whole text: call analyze(), or give it in an array.'
  }
  const tag = Object.prototype.toString.call(source)
  if (tag === '[object Response]' || tag === '[object Request]') return ' Give its body.'
  if (tag === '[object Promise]') return ' Await it first.'
  return ''
}

function readStream(stream: ReadableStreamLike, total: number | undefined): ChunkReader {
  const reader = stream.getReader()
  return {
    total,
    next: () => reader.read(),
    cancel(reason) {
      quietly(() => reader.cancel(reason))
      quietly(() => {
        reader.releaseLock()
      })
    },
    release() {
      reader.releaseLock()
    },
  }
}

function readIterator(
  iterator: Iterator<unknown> | AsyncIterator<unknown>,
  source: object,
): ChunkReader {
  return {
    total: undefined,
    // Asynchronous, so that what a synchronous iterator throws is a rejection too.
    next: async () => iterator.next(),
    cancel() {
      // A generator that is waiting hears of return() only afterwards; a Readable can be told at once.
      quietly(() => iterator.return?.())
      if ('destroy' in source && typeof source.destroy === 'function') {
        const readable = source as { destroy(): unknown }
        quietly(() => readable.destroy())
      }
    },
    release() {
      // It has ended by itself.
    },
  }
}

// Whoever cancels has an error to report already.
function quietly(work: () => unknown): void {
  try {
    Promise.resolve(work()).catch(() => undefined)
  } catch {
    // See above.
  }
}

function isBlob(source: object): source is BlobLike {
  return (
    'stream' in source &&
    typeof source.stream === 'function' &&
    'size' in source &&
    typeof source.size === 'number'
  )
}

function isReadableStream(source: object): source is ReadableStreamLike {
  return 'getReader' in source && typeof source.getReader === 'function'
}

function isAsyncIterable(source: object): source is AsyncIterable<unknown> {
  return Symbol.asyncIterator in source && typeof source[Symbol.asyncIterator] === 'function'
}

function isIterable(source: object): source is Iterable<unknown> {
  return Symbol.iterator in source && typeof source[Symbol.iterator] === 'function'
}
