/** Encodings to choose from, by the labels of the Encoding Standard. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1256',
  'iso-8859-2',
  'iso-8859-15',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
  'windows-874',
] as const

/** Encodings that files without a mark and not in UTF-8 most often have, by the language of the page's settings. */
const LEGACY: Readonly<Record<string, string>> = {
  cs: 'windows-1250',
  pl: 'windows-1250',
  ru: 'windows-1251',
  tr: 'windows-1254',
  uk: 'windows-1251',
}

/** The encoding that the first bytes of a file show, if they do. */
export function encodingByBytes(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Text in UTF-16 that has spaces, digits or Latin letters has zeros on one side.
  const looked = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  looked.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const some = looked.length / 20
  if (odd > some && even < odd / 10) return 'utf-16le'
  if (even > some && odd < even / 10) return 'utf-16be'
  return undefined
}

/** What a file had: its text with line feeds for newlines, and the encoding that it was read by. */
export interface DecodedFile {
  readonly text: string
  readonly encoding: string
}

const CHUNK = 1 << 20

/**
 * Reads a file piece by piece.
 *
 * @param encoding - Its encoding, or undefined to find out: by its mark, by its zeros, as UTF-8, or else by the language.
 * @param onProgress - Told which part of the file is read, from 0 to 1.
 */
export async function readFile(
  file: Blob,
  encoding: string | undefined,
  language: string,
  onProgress: (part: number) => void,
): Promise<DecodedFile> {
  const beginning = new Uint8Array(await file.slice(0, 4096).arrayBuffer())
  const known = encoding ?? encodingByBytes(beginning)
  if (known !== undefined) {
    return { text: await decode(file, known, false, onProgress), encoding: known }
  }
  try {
    return { text: await decode(file, 'utf-8', true, onProgress), encoding: 'utf-8' }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const legacy = LEGACY[language] ?? 'windows-1252'
    return { text: await decode(file, legacy, false, onProgress), encoding: legacy }
  }
}

async function decode(
  file: Blob,
  encoding: string,
  fatal: boolean,
  onProgress: (part: number) => void,
): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal })
  const parts: string[] = []
  for (let from = 0; from < file.size; from += CHUNK) {
    const bytes = await file.slice(from, from + CHUNK).arrayBuffer()
    parts.push(decoder.decode(bytes, { stream: true }))
    onProgress(Math.min(1, (from + CHUNK) / file.size))
  }
  parts.push(decoder.decode())
  return withLineFeeds(parts.join(''))
}

/** The text as the editor keeps it, so that its offsets and those of the document are the same. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
