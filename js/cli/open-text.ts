import { gunzip, isGzip } from './gunzip.ts'
import { InputError } from './input.ts'
import { peek, readBytes } from './read-bytes.ts'
import { decodeUtf16 } from './utf16.ts'

/** The text of a file, chunk by chunk. */
export interface OpenText {
  readonly encoding: 'UTF-8' | 'UTF-16'
  /**
   * Bytes of UTF-8, or strings of a file in UTF-16, without byte order mark. Throws {@link InputError}. To leave a loop over it closes
   * the file.
   */
  readonly chunks: AsyncGenerator<Uint8Array | string, void, undefined>
}

/** How to read a file. */
export interface ReadOptions {
  /** Take binary files as text. */
  readonly binaryAsText: boolean
  /** Told how many more bytes of the file were read, before anything is unpacked. */
  readonly onRead: (bytes: number) => void
}

/**
 * So many bytes at the beginning of a file decide whether it is binary: it then has a NUL among
 * them.
 */
const BYTES_LOOKED_AT = 8192
const GZIP_MARK = 2

/** Opens a file, or standard input for `-`. Throws {@link InputError}. */
export async function openText(file: string, options: ReadOptions): Promise<OpenText> {
  const packed = await peek(readBytes(file, options.onRead), GZIP_MARK)
  const plain = isGzip(packed.head) ? gunzip(packed.all) : packed.all
  const { head, all } = await peek(plain, BYTES_LOOKED_AT)
  const mark = markOf(head)
  if (
    mark === undefined &&
    !options.binaryAsText &&
    head.subarray(0, BYTES_LOOKED_AT).includes(0)
  ) {
    // What was never begun has nothing to end: the generator below it is told.
    await plain.return()
    throw new InputError('binary file (it has NUL bytes): use --text to take it as text')
  }
  const unmarked = without(all, mark?.size ?? 0)
  return mark?.littleEndian === undefined
    ? { encoding: 'UTF-8', chunks: unmarked }
    : { encoding: 'UTF-16', chunks: decodeUtf16(unmarked, mark.littleEndian) }
}

interface ByteOrderMark {
  readonly size: number
  /** Absent for that of UTF-8. */
  readonly littleEndian?: boolean
}

function markOf(head: Buffer): ByteOrderMark | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return { size: 2, littleEndian: true }
  if (head[0] === 0xfe && head[1] === 0xff) return { size: 2, littleEndian: false }
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { size: 3 }
  return undefined
}

/** All but so many bytes of the first chunk. */
async function* without(
  chunks: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<Buffer, void, undefined> {
  let left = size
  for await (const chunk of chunks) {
    yield chunk.subarray(left)
    left = 0
  }
}
