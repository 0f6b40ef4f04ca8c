// A host of the module without imports: what any language has to do, in JavaScript without any of our package.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { TextDecoder, TextEncoder } from 'node:util'

/** Statuses of src/abi/wordbridge/base.h that the tests meet. */
export const Status = {
  ok: 0,
  outOfRange: 4,
  invalidArgument: 7,
  invalidOption: 8,
  invalidHandle: 9,
}

/** Granularities of src/abi/wordbridge/text.h. */
export const Granularity = { graphemes: 0, words: 1, sentences: 2, paragraphs: 3, lines: 4 }

/** sizeof(wb_options) and places in it where pointers have 32 bits: src/abi/layout.cpp. */
const OPTIONS_SIZE = 12 * 4 + 6 * 4
const OFFSETS_PLACE = 8 * 4

/** Starts a module of these bytes with nothing given to it. */
export async function start(bytes) {
  const { instance } = await WebAssembly.instantiate(bytes, {})
  instance.exports._initialize()
  return new Core(instance.exports)
}

export class Core {
  constructor(exports) {
    this.exports = exports
    this.out = this.allocate(512)
  }

  get view() {
    return new DataView(this.exports.memory.buffer)
  }

  /** Bytes of the library's allocator. */
  allocate(size) {
    const address = this.exports.wb_block_allocate(size)
    assert.notEqual(address, 0)
    // What is an i32 to WebAssembly may be negative to JavaScript.
    return address >>> 0
  }

  /** Calls `use(address, size)` with a text in memory. */
  withText(text, use) {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    const address = this.allocate(bytes.length)
    new Uint8Array(this.exports.memory.buffer, address, bytes.length).set(bytes)
    try {
      return use(address, bytes.length)
    } finally {
      this.exports.wb_block_release(address)
    }
  }

  /** Calls `use(address)` with options that have this unit of offsets. */
  withOffsets(unit, use) {
    const address = this.allocate(OPTIONS_SIZE)
    assert.equal(this.exports.wb_options_init(address, OPTIONS_SIZE), Status.ok)
    this.view.setUint32(address + OFFSETS_PLACE, unit, true)
    try {
      return use(address)
    } finally {
      this.exports.wb_block_release(address)
    }
  }

  /** A handle that a call wrote. */
  handle() {
    return this.view.getUint32(this.out, true)
  }

  /** A text that ends with a NUL. */
  string(address) {
    const bytes = new Uint8Array(this.exports.memory.buffer, address)
    return new TextDecoder().decode(bytes.slice(0, bytes.indexOf(0)))
  }

  column(type, address, count) {
    return [...new type(this.exports.memory.buffer, address, count)]
  }
}

/** The built modules, by what they are. */
export const modules = ['wasm-release', 'wasm-scalar'].map((preset) => ({
  preset,
  bytes: readFileSync(new URL(`../../build/${preset}/abi/wordbridge-core.wasm`, import.meta.url)),
}))
