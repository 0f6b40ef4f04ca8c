import { InputError } from './input.ts'

const CHUNK_SIZE = 2 ** 16

/** Whether bytes begin as a gzip file does. */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/** What a gzip file of one or several members holds (RFC 1952), chunk by chunk. Throws {@link InputError}. */
export async function* gunzip(
  packed: AsyncGenerator<Buffer, void, undefined>,
): AsyncGenerator<Buffer, void, undefined> {
  // Loaded by those who need it.
  const [{ Readable, pipeline }, { createGunzip }] = await Promise.all([
    import('node:stream'),
    import('node:zlib'),
  ])
  const unpacker = createGunzip({ chunkSize: CHUNK_SIZE })
  // What goes wrong comes out of the unpacker too, and is caught there.
  pipeline(Readable.from(packed, { objectMode: false }), unpacker, () => undefined)
  try {
    for await (const chunk of unpacker) yield chunk as Buffer
  } catch (error) {
    throw error instanceof InputError ? error : gzipError(error)
  }
}

function gzipError(error: unknown): InputError {
  if (!(error instanceof Error)) return new InputError(`invalid gzip: ${String(error)}`)
  const cutOff = 'code' in error && error.code === 'Z_BUF_ERROR'
  return new InputError(`invalid gzip: ${cutOff ? 'its end is missing' : error.message}`)
}
