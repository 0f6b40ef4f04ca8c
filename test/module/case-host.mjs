// Memory of the module without imports as a case needs it: texts in, numbers and columns out, and all freed behind it.
import { TextDecoder } from 'node:util'
import { double } from '../conformance/canonical.mjs'
import { makeBytes } from '../conformance/text.mjs'

/** A status that is not WB_OK, by its name. */
export class StatusError extends Error {
  constructor(code) {
    super(code)
    this.code = code
  }
}

const OPTIONS = [
  'size',
  'language',
  'newlines',
  'markup',
  'sentences',
  'words',
  'on',
  'off',
].concat(['offsets', 'encoding', 'keepOrder'])

/** A case at work. `core` is the Core of core.mjs. */
export class CaseHost {
  constructor(core) {
    this.core = core
    this.blocks = []
    this.handles = []
  }

  /** Calls a function of the interface that answers a status. */
  call(name, ...given) {
    const status = this.core.exports[name](...given)
    if (status === 0) return
    throw new StatusError(this.core.string(this.core.exports.wb_status_name(status)))
  }

  /** Makes a handle by a function whose last parameter is the place for it. */
  make(name, ...given) {
    const handle = this.number(name, ...given)
    const kind = /^wb_(analyze|segment$|words|stream|summary|document|word_lists)/.exec(name)[1]
    const freed = { analyze: 'analysis', segment: 'segmentation' }[kind] ?? kind
    this.handles.push([`wb_${freed}_free`, handle])
    return handle
  }

  /** The 32-bit number that a function writes through its last parameter. */
  number(name, ...given) {
    return this.numbers(1, name, ...given)[0]
  }

  /** So many of them: a struct. */
  numbers(count, name, ...given) {
    this.call(name, ...given, this.core.out)
    return this.core.column(Uint32Array, this.core.out, count)
  }

  float(name, ...given) {
    this.call(name, ...given, this.core.out)
    return this.core.view.getFloat64(this.core.out, true)
  }

  block(size) {
    const address = this.core.allocate(size)
    this.blocks.push(address)
    return address
  }

  /** A text in memory: its address and size. */
  text(recipe) {
    if (recipe?.utf16 !== undefined) return this.utf16(recipe.utf16)
    const bytes = makeBytes(recipe)
    const address = this.block(bytes.length)
    new Uint8Array(this.core.exports.memory.buffer, address, bytes.length).set(bytes)
    return [address, bytes.length]
  }

  utf16(digits) {
    const units = (digits.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16))
    const address = this.block(2 * units.length)
    new Uint16Array(this.core.exports.memory.buffer, address, units.length).set(units)
    const [data, size] = this.numbers(2, 'wb_bytes_from_utf16', address, units.length)
    this.blocks.push(data)
    return [data, size]
  }

  /** 32-bit numbers in memory. */
  struct(numbers) {
    const address = this.block(4 * numbers.length)
    new Uint32Array(this.core.exports.memory.buffer, address, numbers.length).set(numbers)
    return address
  }

  /** wb_options of these numbers by name, with lists of lines. */
  options(given, abbreviations, syllables) {
    const numbers = OPTIONS.map((name) => given[name] ?? 0)
    numbers[0] = 4 * 18
    return this.struct([...numbers, 0, ...this.text(abbreviations), ...this.text(syllables), 0, 0])
  }

  wholes(address, count) {
    return this.core.column(Uint32Array, address, count)
  }

  smallWholes(address, count) {
    return this.core.column(Uint8Array, address, count)
  }

  doubles(address, count) {
    return count === 0 ? [] : this.core.column(Float64Array, address, count).map(double)
  }

  bytes(address, size) {
    return new Uint8Array(this.core.exports.memory.buffer, address, size).slice()
  }

  string(address, size) {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.bytes(address, size))
  }

  /** A text that ends with a NUL; null for NULL. */
  cString(address) {
    return address === 0 ? null : this.core.string(address)
  }

  /** Strings behind one another. */
  strings(address, offsets, count) {
    if (count === 0) return []
    const ends = this.core.column(BigUint64Array, offsets, count + 1).map(Number)
    return ends.slice(1).map((end, index) => this.string(address + ends[index], end - ends[index]))
  }

  /** Frees all that was made. */
  end() {
    for (const [free, handle] of this.handles.reverse()) this.core.exports[free](handle)
    for (const block of this.blocks) this.core.exports.wb_block_release(block)
  }
}
