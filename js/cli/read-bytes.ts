import { createReadStream } from 'node:fs'
import { inputErrorOf } from './input.ts'

/** Bytes of a file that are read at a time. */
const CHUNK_SIZE = 2 ** 18

/**
 * The bytes of a file, or of standard input for `-`, chunk by chunk; `onRead` is told how many each has. Throws
 * {@link InputError}. Whoever stops before the end calls `return()`, which closes the file.
 */
export async function* readBytes(
  file: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  try {
    const stream =
      file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_SIZE })
    for await (const chunk of stream) {
      onRead((chunk as Buffer).length)
      yield chunk as Buffer
    }
  } catch (error) {
    throw inputErrorOf(error)
  }
}

/** The beginning of some chunks, and all of them. */
export interface Peeked {
  /** So many bytes as were asked for or more; fewer if there are not so many. */
  readonly head: Buffer
  /** All bytes, the head first. */
  readonly all: AsyncGenerator<Buffer, void, undefined>
}

/** Looks at the beginning of some chunks. */
export async function peek(
  chunks: AsyncGenerator<Buffer, void, undefined>,
  size: number,
): Promise<Peeked> {
  const first: Buffer[] = []
  for (let length = 0; length < size; length += first.at(-1)?.length ?? 0) {
    const { done, value } = await chunks.next()
    if (done === true) break
    first.push(value)
  }
  const head = Buffer.concat(first)
  return { head, all: joined(head, chunks) }
}

async function* joined(
  head: Buffer,
  rest: AsyncGenerator<Buffer, void, undefined>,
): AsyncGenerator<Buffer, void, undefined> {
  try {
    yield head
    yield* rest
  } finally {
    await rest.return()
  }
}
