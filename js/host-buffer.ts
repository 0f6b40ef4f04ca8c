/** A view of memory that writes strings as UTF-16, the low byte first, at the speed of memory. */
export interface Utf16Writer {
  /** Writes a string to an offset in bytes, into at most `length` bytes. */
  write(text: string, offset: number, length: number, encoding: 'utf16le'): number
}

/** The class `Buffer` of Node.js, as far as it is needed here. */
export interface HostBuffer {
  from(memory: ArrayBuffer): Utf16Writer
}

const SAMPLE = 'a\u00E9\u4E2D\u{1F600}\uDC00'

/**
 * The `Buffer` of the host, if it has one of its own: browsers have none. Those that bundlers put there loop over
 * strings in JavaScript, and are slower than a TextEncoder. Nothing is imported, so that no bundler adds one.
 */
export function findHostBuffer(): HostBuffer | undefined {
  const process: unknown = Reflect.get(globalThis, 'process')
  const buffer: unknown = Reflect.get(globalThis, 'Buffer')
  return isNode(process) && isHostBuffer(buffer) ? buffer : undefined
}

// Deno, Bun and Electron have a version of Node.js too, and its Buffer.
function isNode(process: unknown): boolean {
  const { versions } = (process ?? {}) as { versions?: { node?: unknown } }
  return typeof versions?.node === 'string'
}

function isHostBuffer(buffer: unknown): buffer is HostBuffer {
  try {
    const units = new Uint16Array(SAMPLE.length + 1)
    const writer = (buffer as HostBuffer).from(units.buffer)
    const written = writer.write(SAMPLE, 2, 2 * SAMPLE.length, 'utf16le')
    return written === 2 * SAMPLE.length && SAMPLE === String.fromCharCode(...units.subarray(1))
  } catch {
    return false
  }
}
