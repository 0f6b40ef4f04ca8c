import type { OwnedHandle } from './owned-handle.ts'
import { checkStatus } from './status.ts'
import { decodeWtf8 } from './wtf8.ts'

/** The text of a document as JavaScript has it. */
export class DocumentText {
  /** Whether the document was made of a string, so that its lone surrogates are known. */
  readonly #ofString: boolean
  #string: string | undefined

  /** @param string - The text if the caller gave a string; otherwise it is decoded when first asked for. */
  constructor(string: string | undefined) {
    this.#ofString = string !== undefined
    this.#string = string
  }

  /** Forgets the string: the text has changed. */
  change(): void {
    this.#string = undefined
  }

  /** The whole text: a string as the caller's own would be, or bytes decoded with U+FFFD for ill-formed sequences. */
  get(owned: OwnedHandle): string {
    this.#string ??= this.between(owned, 0, owned.memory.number(owned.get(), 'length'))
    return this.#string
  }

  /** The whole text for a snapshot: the string, or the bytes that were given. */
  all(owned: OwnedHandle): string | Uint8Array<ArrayBuffer> {
    if (this.#ofString) return this.get(owned)
    return read(owned, 0, owned.memory.number(owned.get(), 'length'), true)
  }

  /** The part between two offsets, which must be in order and in the text. Throws `'out-of-range'` inside of a character. */
  between(owned: OwnedHandle, from: number, to: number): string {
    const bytes = read(owned, from, to, this.#ofString)
    return decodeWtf8(bytes) ?? decoder.decode(bytes)
  }

  /** What was given between two offsets: a string, or bytes if they are not those of a string. Throws as {@link between}. */
  given(owned: OwnedHandle, from: number, to: number): string | Uint8Array<ArrayBuffer> {
    const bytes = read(owned, from, to, true)
    return decodeWtf8(bytes) ?? bytes
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
/** A text of more bytes is not kept in core memory. */
const LARGEST_KEPT = 1 << 16

function read(
  owned: OwnedHandle,
  from: number,
  to: number,
  asGiven: boolean,
): Uint8Array<ArrayBuffer> {
  return owned.run((handle, core, memory) => {
    checkStatus(core, handle.read(from, to, asGiven))
    const bytes = memory.copy(handle, 'text')
    if (bytes.length > LARGEST_KEPT) handle.read(0, 0, asGiven)
    return bytes
  })
}
