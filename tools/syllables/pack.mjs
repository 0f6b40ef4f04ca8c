// The bytes of a model: numbers of 16 bits, little-endian, for the seed of the exceptions, the exceptions, the bits of a distance that
// are plain, the symbols that patterns begin with (two numbers: a bit for each symbol) and the nodes of each level; then, by
// tools/prefix-encoder.mjs, in this order:
//
//   single     29 rows of 11 weights plus 32: what a symbol says of the vowels from five before it to five behind it
//   nodes      level by level, siblings by symbol, families in the order of their parents. A pattern that speaks of several
//              vowels has a node for each, the last of them with the children. Of each node: its symbol, if its pattern is
//              another one than that of the node before; its shape, which is the place of its vowel from the first symbol plus 5,
//              times 5, and 0 if the next is of the same pattern, or else 1, 1 more if it is the last of its siblings, and 2 more
//              if it has children; and its weight plus 32.
//   exceptions the distance of each from the one before less 1 without its plain bits, times 8, and its count less 1; then these
//              bits: see exceptions.mjs
import { PrefixEncoder } from '../prefix-encoder.mjs'
import { distancesOf, MOST_EXCEPTIONS } from './exceptions.mjs'
import { LONGEST_PATTERN, patternOf, REACH } from './features.mjs'
import { BEGIN, isVowel, SYMBOLS } from './spelling.mjs'

const PLACES = 2 * REACH + 1
const WEIGHT_OFFSET = 32
const MOST_PATTERNS = 8192
const MOST_REST = 2048
const LEVELS = LONGEST_PATTERN - 1
/** What of a distance is not plain is less than this. */
const MOST_HIGH = 16
const COUNTS = 8
/** The entry of a node that is only on the way to others: no weight. */
const NOTHING = [0, 0]

/** What numbers are foreseen from, in the order of src/lexicon/syllable_model.cpp. */
const CODES = [
  'single',
  ...range(SYMBOLS).map((symbol) => `symbol ${symbol}`),
  ...range(LEVELS).flatMap((level) => [`shape ${level} 0`, `shape ${level} 1`]),
  ...range(PLACES).map((place) => `shape again ${place}`),
  ...range(PLACES).map((place) => `weight ${place}`),
  'exception',
]

/** Packs weights of patterns in quarters, and exceptions. */
export function packModel(weights, exceptions) {
  const root = trieOf(weights)
  const nodes = nodesOf(root)
  const distances = distancesOf(exceptions)
  checkSize(nodes, distances)
  const encoder = new PrefixEncoder()
  for (const weight of singleRows(root)) encoder.number('single', weight + WEIGHT_OFFSET)
  nodes.forEach((node, index) => writeNode(encoder, node, nodes[index - 1]))
  const plainBits = plainBitsOf(distances)
  for (const exception of distances) writeException(encoder, exception, plainBits)
  return Uint8Array.from([
    ...numbers([exceptions.seed, distances.length, plainBits, ...rootsOf(root)]),
    ...numbers(range(LEVELS).map((level) => nodes.filter((node) => node.level === level).length)),
    ...encoder.finish(CODES),
  ])
}

// What src/lexicon/syllable_model.cpp foresees a number from, in the names of the codes.
function writeNode(encoder, node, before) {
  const { symbol } = node.pattern
  const place = node.entry[0] + REACH
  const foreseen = !before || before.last ? BEGIN : before.pattern.symbol
  if (!before?.again) encoder.number(`symbol ${foreseen}`, symbol)
  const code = before?.again
    ? `again ${before.entry[0] + REACH}`
    : `${node.level} ${isVowel(symbol) ? 1 : 0}`
  encoder.number(`shape ${code}`, 5 * place + shapeOf(node))
  encoder.number(`weight ${place}`, node.entry[1] + WEIGHT_OFFSET)
}

function shapeOf({ again, last, hasChildren }) {
  return again ? 0 : 1 + (last ? 1 : 0) + (hasChildren ? 2 : 0)
}

function writeException(encoder, { distance, count }, plainBits) {
  encoder.number('exception', COUNTS * ((distance - 1) >> plainBits) + count - 1)
  encoder.plain((distance - 1) & (2 ** plainBits - 1), plainBits)
}

function plainBitsOf(distances) {
  let bits = 1
  while (distances.some(({ distance }) => (distance - 1) >> bits >= MOST_HIGH)) ++bits
  return bits
}

/** The symbols that patterns begin with, in two numbers of 16 bits. */
function rootsOf(root) {
  const roots = [...root.children.values()].filter(({ children }) => children.size > 0)
  const bits = roots.reduce((sum, { symbol }) => sum + 2 ** symbol, 0)
  return [bits & 0xffff, bits >>> 16]
}

// What src/lexicon/syllable_model.h has room for.
function checkSize(nodes, distances) {
  const patterns = nodes.filter(({ again }) => !again).length
  const entries = new Map()
  for (const { pattern } of nodes) entries.set(pattern, (entries.get(pattern) ?? 0) + 1)
  const rest = [...entries.values()].reduce((sum, count) => sum + (count > 2 ? count - 1 : 0), 1)
  if (distances.length > MOST_EXCEPTIONS) {
    throw new RangeError(`${distances.length} exceptions are too many`)
  }
  if (rest <= MOST_REST && patterns <= MOST_PATTERNS) return
  throw new RangeError(`${patterns} patterns with ${rest} entries behind their second are too many`)
}

function trieOf(weights) {
  const root = newPattern(-1, undefined)
  const childOf = (parent, symbol) => {
    if (!parent.children.has(symbol)) parent.children.set(symbol, newPattern(symbol, parent))
    return parent.children.get(symbol)
  }
  for (const [key, weight] of weights) {
    const { symbols, place } = patternOf(key)
    symbols.reduce(childOf, root).entries.push([place, weight])
  }
  return root
}

function newPattern(symbol, parent) {
  return { symbol, parent, depth: parent ? parent.depth + 1 : 0, children: new Map(), entries: [] }
}

function singleRows(root) {
  const rows = new Array(SYMBOLS * PLACES).fill(0)
  for (const { symbol, entries } of root.children.values()) {
    for (const [place, weight] of entries) rows[symbol * PLACES + place + REACH] = weight
  }
  return rows
}

// Nodes of patterns of two symbols and more, level by level.
function nodesOf(root) {
  const nodes = []
  const parents = [...root.children.values()].sort(bySymbol)
  for (const parent of parents) {
    const children = [...parent.children.values()].sort(bySymbol)
    for (const child of children) {
      const entries = child.entries.length > 0 ? child.entries : [NOTHING]
      entries.forEach((entry, index) => {
        const again = index < entries.length - 1
        const last = !again && child === children.at(-1)
        nodes.push({
          pattern: child,
          level: child.depth - 2,
          entry,
          again,
          last,
          hasChildren: !again && child.children.size > 0,
        })
      })
      if (child.children.size > 0) parents.push(child)
    }
  }
  return nodes
}

function bySymbol(a, b) {
  return a.symbol - b.symbol
}

function numbers(values) {
  return values.flatMap((value) => [value & 0xff, value >> 8])
}

function range(size) {
  return Array.from({ length: size }, (_, index) => index)
}
