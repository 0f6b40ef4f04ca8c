import { builtIn } from '../node/built-in.ts'
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
    for await (const chunk of file === '-' ? process.stdin : chunksOf(file)) {
      onRead((chunk as Buffer).length)
      yield chunk as Buffer
    }
  } catch (error) {
    throw inputErrorOf(error)
  }
}

// A stream would do, but Node loads a dozen files of its own for it, and most files are short.
async function* chunksOf(file: string): AsyncGenerator<Buffer, void, undefined> {
  const { promisify } = builtIn('node:util')
  const { close, open, read } = builtIn('node:fs')
  const descriptor = await promisify(open)(file, 'r')
  const readChunk = async (): Promise<Buffer> => {
    const room = Buffer.allocUnsafeSlow(CHUNK_SIZE)
    const { bytesRead } = await promisify(read)(descriptor, room, 0, CHUNK_SIZE, null)
    return room.subarray(0, bytesRead)
  }
  let next = readChunk()
  try {
    for (let chunk = await next; chunk.length > 0; chunk = await next) {
      // While what there is is looked at. Who waits for it sees what goes wrong.
      next = readChunk()
      next.catch(() => undefined)
      yield chunk
    }
  } finally {
    await next.catch(() => undefined)
    await promisify(close)(descriptor)
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
