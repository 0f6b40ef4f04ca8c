import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { decodeUtf16 } from './utf16.ts'

/** A text that was read. */
export interface Input {
  /** As the user named it; `-` is standard input. */
  readonly file: string
  /** Bytes of UTF-8 without byte order mark, or the string of a file in UTF-16. */
  readonly text: Uint8Array | string
  /** `'UTF-8'` or `'UTF-16'`. */
  readonly encoding: string
}

/** A file as people are shown it. */
export function displayName(file: string): string {
  return file === '-' ? 'standard input' : file
}

/** A file that cannot be used; the message says why, without its name. */
export class InputError extends Error {}

/**
 * So many bytes at the beginning of a file decide whether it is binary: it then has a NUL among
 * them.
 */
const BYTES_LOOKED_AT = 8192

/** Reads a file, or standard input for `-`. Throws {@link InputError}. */
export async function readInput(file: string, binaryAsText: boolean): Promise<Input> {
  const bytes = await unpacked(await readBytes(file))
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { file, text: decodeUtf16(bytes), encoding: 'UTF-16' }
  }
  if (!binaryAsText && bytes.subarray(0, BYTES_LOOKED_AT).includes(0)) {
    throw new InputError('binary file (it has NUL bytes): use --text to take it as text')
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return { file, text: marked ? bytes.subarray(3) : bytes, encoding: 'UTF-8' }
}

/** Whether there is nothing in the text that has to be read as U+FFFD. O(length). */
export function isWellFormed({ text }: Input): boolean {
  return typeof text === 'string' ? text.isWellFormed() : isUtf8(text)
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return file === '-' ? await readStandardInput() : await readFile(file)
  } catch (error) {
    throw new InputError(reasonOf(error))
  }
}

const unpack = promisify(gunzip)

/** What a gzip file of one or several members holds; other bytes as they are. */
async function unpacked(bytes: Buffer): Promise<Buffer> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return await unpack(bytes)
  } catch (error) {
    const { code } = error as { readonly code?: unknown }
    throw new InputError(
      code === 'ERR_BUFFER_TOO_LARGE'
        ? 'larger than a buffer can be, when unpacked'
        : `invalid gzip: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'no such file (a part of its path is not a folder)',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'larger than 2 GiB',
  ERR_INVALID_ARG_VALUE: 'not the name of a file',
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? error.message
}
