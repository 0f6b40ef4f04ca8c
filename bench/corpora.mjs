// The texts that are measured on, made from test/data/corpora/. The same input and sizes give the same bytes,
// on every machine.

const NEWLINE = 10
/** A step of the golden ratio spreads any number of starts evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * English of any size. First the book as it is, then copies of it, each begun at another paragraph, in which words are
 * replaced by new ones. Without that, a text of ten books would have no more distinct words than one of them. How many
 * are replaced is such that the vocabulary grows with the square root of the text, as it does in real texts (Heaps' law).
 *
 * @param {string} book
 * @param {number} size in bytes of UTF-8; it ends with the last whole line
 * @returns {Buffer} a larger size gives a text that begins with the smaller one
 */
export function english(book, size) {
  const pieces = piecesOf(book)
  const parts = []
  let length = 0
  for (let copy = 0; length < size; copy++) {
    const part = Buffer.from(copy === 0 ? book : variedCopy(pieces, copy))
    parts.push(part)
    length += part.length
  }
  return firstLines(Buffer.concat(parts), size)
}

/** The lines of a text that fit into so many bytes. */
export function firstLines(bytes, size) {
  if (bytes.length <= size) return bytes
  return bytes.subarray(0, bytes.lastIndexOf(NEWLINE, size - 1) + 1)
}

/** The same with ASCII instead of typographic marks: V8 then keeps a byte for a character. */
export function ascii(bytes) {
  const text = bytes.toString('utf8').replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  return Buffer.from(text.normalize('NFD').replace(/[^\0-\x7f]/g, '-'))
}

/** The declaration in all of its languages, an equal share of each; they stand between blank lines. */
export function multilingual(declaration, size) {
  const languages = declaration.split('\n\n').filter((text) => text.trim() !== '')
  const share = Math.floor(size / languages.length) - 2
  const parts = languages.map((text) => firstLines(Buffer.from(`${text}\n`), share).toString())
  return Buffer.from(parts.join('\n'))
}

/**
 * Pieces of about 500 bytes, from 250 to 750, cut at spaces: one behind the other, each other than the rest. The lines of
 * a paragraph are joined, as in most short texts that people write.
 *
 * @param {Buffer} bytes a text of wrapped lines, of 750 bytes for each piece at least
 * @param {number} count
 * @returns {string[]}
 */
export function documents(bytes, count) {
  const text = bytes.toString('utf8').replace(/([^\n])\n(?=[^\n])/g, '$1 ')
  const random = randomNumbers(500)
  const pieces = []
  for (let start = 0; pieces.length < count;) {
    const end = text.indexOf(' ', start + 250 + Math.floor(random() * 501))
    if (end === -1) throw new RangeError(`the text is too short for ${count} documents`)
    pieces.push(text.slice(start, end))
    start = end + 1
  }
  return pieces
}

/** The book cut at the words that it has only once; those are every second piece. */
function piecesOf(book) {
  const words = [...book.matchAll(/[A-Za-z]{5,}/g)]
  const counts = new Map()
  for (const [word] of words) {
    const folded = word.toLowerCase()
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  const pieces = []
  let end = 0
  for (const { 0: word, index } of words) {
    if (counts.get(word.toLowerCase()) > 1) continue
    pieces.push(book.slice(end, index), word)
    end = index + word.length
  }
  pieces.push(book.slice(end))
  return { pieces, distinct: counts.size, rare: pieces.length >> 1 }
}

function variedCopy({ pieces, distinct, rare }, copy) {
  const random = randomNumbers(copy)
  const wanted = distinct * (Math.sqrt(copy + 1) - Math.sqrt(copy))
  const share = Math.min(1, wanted / rare)
  const text = pieces.map((piece, i) => {
    if (i % 2 === 0 || random() >= share) return piece
    const other = pieces[2 * Math.floor(random() * rare) + 1].toLowerCase()
    // The front of this word and the back of another: "harpoon" and "whalebone" make "harbone".
    return piece.slice(0, piece.length >> 1) + other.slice(other.length >> 1)
  })
  return rotated(text.join(''), (copy * GOLDEN) % 1)
}

/** The text begun at the paragraph that follows a part of it. */
function rotated(text, part) {
  const start = text.indexOf('\n\n', Math.floor(part * text.length)) + 2
  return start === 1 ? text : `${text.slice(start)}\n${text.slice(0, start)}`
}

/** Numbers from 0 to 1 that a seed fixes: the generator Mulberry32. */
function randomNumbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}
