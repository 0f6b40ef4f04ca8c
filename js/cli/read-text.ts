import { isUtf8 } from 'node:buffer'
import { openText, type OpenText } from './open-text.ts'

/** The whole text of a file. */
export interface WholeText extends Pick<OpenText, 'encoding'> {
  /** Bytes of UTF-8, or the string of a file in UTF-16. */
  readonly text: Uint8Array | string
}

/** Reads a whole file, or standard input for `-`. Throws {@link InputError}. */
export async function readText(file: string, binaryAsText: boolean): Promise<WholeText> {
  const { encoding, chunks } = await openText(file, { binaryAsText, onRead: () => undefined })
  const bytes: Uint8Array[] = []
  let string = ''
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') string += chunk
    else bytes.push(chunk)
  }
  return { encoding, text: encoding === 'UTF-16' ? string : Buffer.concat(bytes) }
}

/** Whether there is nothing in a text that has to be read as U+FFFD. O(length). */
export function isWellFormed(text: WholeText['text']): boolean {
  return typeof text === 'string' ? text.isWellFormed() : isUtf8(text)
}
