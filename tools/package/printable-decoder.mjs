// A WebAssembly module of 200 bytes that reads what printable.mjs writes. In JavaScript, which nothing has compiled yet when
// the package is loaded, the same takes several milliseconds.

/** Where the tables and the text are in its memory: rank of each character, byte of each rank, and the text. */
export const RANKS = 0
export const ORDER = 128
export const TEXT = 1024

const [I32, RESULT, EMPTY] = [0x7f, 0x7f, 0x40]
const op = {
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  branch: 0x0c,
  get: 0x20,
  set: 0x21,
  load: 0x2d,
  store: 0x3a,
  constant: 0x41,
  less: 0x49,
  notLess: 0x4f,
  add: 0x6a,
  subtract: 0x6b,
  multiply: 0x6c,
}
const [FROM, END, TO, RANK] = [0, 1, 2, 3]

/**
 * The module: exports the memory `m`, of one page, and `d(from, end)`, which replaces the text between two addresses by its
 * bytes and answers where they end.
 *
 * @param {number} characters how many there are
 * @param {number} singles as printable.mjs says
 * @returns {Uint8Array}
 */
export function printableDecoder(characters, singles) {
  const constant = (value) => [op.constant, ...signedLeb(value)]
  const load = (table) => [op.load, 0, ...leb(table)]
  const nextRank = [op.get, FROM, ...load(0), ...load(RANKS)]
  const passCharacter = [op.get, FROM, ...constant(1), op.add, op.set, FROM]
  const second = [
    ...[op.get, RANK, ...constant(singles), op.subtract, ...constant(characters), op.multiply],
    ...[...constant(singles), op.add, ...nextRank, op.add, op.set, RANK],
    ...passCharacter,
  ]
  const code = [
    ...[op.get, FROM, op.set, TO],
    ...[op.loop, EMPTY, op.get, FROM, op.get, END, op.less, op.if, EMPTY],
    ...[...nextRank, op.set, RANK, ...passCharacter],
    ...[op.get, RANK, ...constant(singles), op.notLess, op.if, EMPTY, ...second, op.end],
    ...[op.get, TO, op.get, RANK, ...load(ORDER), op.store, 0, 0],
    ...[op.get, TO, ...constant(1), op.add, op.set, TO],
    ...[op.branch, 1, op.end, op.end, op.get, TO, op.end],
  ]
  const twoLocals = [1, 2, I32]
  return Uint8Array.from([
    ...[0, ...Buffer.from('asm'), 1, 0, 0, 0],
    ...section(1, [1, 0x60, 2, I32, I32, 1, RESULT]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...named('m', 2), ...named('d', 0)]),
    ...section(10, [1, ...sized([...twoLocals, ...code])]),
  ])
}

/** An export: its name, its kind (0 a function, 2 a memory), and its index, the first. */
function named(name, kind) {
  return [...sized([...Buffer.from(name)]), kind, 0]
}

function section(id, content) {
  return [id, ...sized(content)]
}

function sized(content) {
  return [...leb(content.length), ...content]
}

function leb(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >> 7)]
}

function signedLeb(value) {
  return value < 64 ? [value] : [(value & 127) | 128, ...signedLeb(value >> 7)]
}
