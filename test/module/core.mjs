// A host of the module without imports: what any language has to do, in JavaScript without any of our package.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { TextDecoder, TextEncoder } from 'node:util'

/** Statuses of src/abi/wordbridge/base.h that the tests meet. */
export const Status = {
  ok: 0,
  cancelled: 3,
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
const PROGRESS_PLACE = 12 * 4 + 4 * 4

/** A module that exports the function of type wb_progress which it imports, for a table takes functions of WebAssembly only. */
const FORWARDING_MODULE = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // WebAssembly, version 1
  ...[1, 8, 1, 0x60, 3, 0x7f, 0x7e, 0x7e, 1, 0x7f], // a type: (i32, i64, i64) -> i32
  ...[2, 7, 1, 1, 0x61, 1, 0x66, 0, 0], // an import: function "f" of "a", of that type
  ...[7, 5, 1, 1, 0x66, 0, 0], // an export: that function, as "f"
)

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
    return this.withOptions({ [OFFSETS_PLACE]: unit }, use)
  }

  /** Calls `use(address)` with options that have this callback. */
  withProgress(callback, userData, use) {
    return this.withOptions({ [PROGRESS_PLACE]: callback, [PROGRESS_PLACE + 4]: userData }, use)
  }

  /** Calls `use(address)` with options that have these numbers at these places. */
  withOptions(numbers, use) {
    const address = this.allocate(OPTIONS_SIZE)
    assert.equal(this.exports.wb_options_init(address, OPTIONS_SIZE), Status.ok)
    for (const [place, number] of Object.entries(numbers)) {
      this.view.setUint32(address + Number(place), number, true)
    }
    try {
      return use(address)
    } finally {
      this.exports.wb_block_release(address)
    }
  }

  /** Makes a function one that the module can call, and gives its address: its place in the table. */
  async callback(f) {
    const { instance } = await WebAssembly.instantiate(FORWARDING_MODULE, { a: { f } })
    const table = this.exports.__indirect_function_table
    const place = table.grow(1)
    table.set(place, instance.exports.f)
    return place
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
