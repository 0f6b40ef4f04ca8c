// Where things are in the bytes of a WebAssembly module: https://webassembly.github.io/spec/core/binary/modules.html

const CUSTOM = 0
const IMPORT = 2
const CODE = 10
const DATA = 11
const FUNCTION_NAMES = 1
const FUNCTION = 0

/**
 * @param {Buffer} bytes of a module with a section of names
 * @returns functions with their names, and segments of data with their addresses; `start` and `end` count bytes of the module
 */
export function readModule(bytes) {
  const reader = new Reader(bytes, 8)
  const sections = []
  while (!reader.atEnd) {
    const id = reader.byte()
    const size = reader.number()
    sections.push({ id, start: reader.position, end: reader.position + size })
    reader.position += size
  }
  const find = (id) => sections.find((section) => section.id === id)
  const names = functionNames(bytes, sections)
  const imported = countImportedFunctions(new Reader(bytes, find(IMPORT).start))
  const functions = functionRanges(new Reader(bytes, find(CODE).start)).map((range, i) => ({
    ...range,
    name: names.get(imported + i) ?? 'unknown',
  }))
  return { bytes, sections, functions, segments: segmentsOf(new Reader(bytes, find(DATA).start)) }
}

class Reader {
  #bytes

  constructor(bytes, position) {
    this.#bytes = bytes
    this.position = position
  }

  get atEnd() {
    return this.position >= this.#bytes.length
  }

  byte() {
    return this.#bytes[this.position++]
  }

  /** An unsigned LEB128. */
  number() {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }

  string() {
    const size = this.number()
    this.position += size
    return this.#bytes.toString('utf8', this.position - size, this.position)
  }
}

function functionNames(bytes, sections) {
  const names = new Map()
  for (const { id, start, end } of sections) {
    const reader = new Reader(bytes, start)
    if (id !== CUSTOM || reader.string() !== 'name') continue
    while (reader.position < end) {
      const kind = reader.byte()
      const next = reader.number() + reader.position
      if (kind === FUNCTION_NAMES) {
        for (let left = reader.number(); left > 0; --left) {
          names.set(reader.number(), reader.string())
        }
      }
      reader.position = next
    }
  }
  return names
}

function countImportedFunctions(reader) {
  let functions = 0
  for (let left = reader.number(); left > 0; --left) {
    reader.string()
    reader.string()
    const kind = reader.byte()
    if (kind === FUNCTION) ++functions
    skipDescription(reader, kind)
  }
  return functions
}

function skipDescription(reader, kind) {
  const [TABLE, MEMORY] = [1, 2]
  if (kind === FUNCTION) reader.number()
  else if (kind === TABLE) skipLimits(reader, 1)
  else if (kind === MEMORY) skipLimits(reader, 0)
  else reader.position += 2
}

function skipLimits(reader, before) {
  reader.position += before
  const hasMaximum = reader.byte() % 2 === 1
  reader.number()
  if (hasMaximum) reader.number()
}

function functionRanges(reader) {
  return Array.from({ length: reader.number() }, () => {
    const start = reader.position
    const size = reader.number()
    reader.position += size
    return { start, end: reader.position }
  })
}

function segmentsOf(reader) {
  return Array.from({ length: reader.number() }, () => {
    // An active segment of memory 0: the flags, then `i32.const` with the address, and `end`.
    reader.position += 2
    const address = reader.number()
    reader.position += 1
    const size = reader.number()
    const start = reader.position
    reader.position += size
    return { address, start, size }
  })
}
