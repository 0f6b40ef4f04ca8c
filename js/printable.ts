/** Bytes as printable ASCII: what tools/package/printable.mjs writes. */
export interface PrintableBytes {
  /** The characters of the text, in an order of their own: their ranks. */
  readonly characters: string
  /** The byte values in the order of the ranks that stand for them, two hexadecimal digits each. */
  readonly order: string
  /** A WebAssembly module that reads the text, two hexadecimal digits each byte. */
  readonly decoder: string
  readonly text: string
}

/** What tools/package/printable-decoder.mjs makes: see there. */
interface Decoder {
  readonly m: WebAssembly.Memory
  readonly d: (from: number, end: number) => number
}

// As in tools/package/printable-decoder.mjs.
const ORDER = 128
const TEXT = 1024
const PAGE = 2 ** 16

/**
 * The bytes. O(length). Throws what WebAssembly does where it is missing, forbidden or out of memory.
 */
export function printableBytes({
  characters,
  order,
  decoder,
  text,
}: PrintableBytes): Uint8Array<ArrayBuffer> {
  const module = new WebAssembly.Module(fromHexadecimal(decoder))
  const { d: decode, m: memory } = new WebAssembly.Instance(module).exports as unknown as Decoder
  memory.grow(Math.ceil(text.length / PAGE))
  const bytes = new Uint8Array(memory.buffer)
  for (let rank = 0; rank < characters.length; rank++) bytes[characters.charCodeAt(rank)] = rank
  bytes.set(fromHexadecimal(order), ORDER)
  new TextEncoder().encodeInto(text, bytes.subarray(TEXT))
  return bytes.slice(TEXT, decode(TEXT, TEXT + text.length))
}

function fromHexadecimal(digits: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(digits.length / 2)
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16)
  }
  return bytes
}
