// The bytes of a model: numbers of 16 bits, little-endian, for the nodes, the exceptions and the seed of the exceptions; then,
// by tools/range-encoder.mjs, in this order:
//
//   single     29 rows of 16 signed bytes: what a symbol says of the vowels from five before it to five behind it
//   roots      of each symbol, whether there are patterns that begin with it
//   nodes      level by level, siblings by symbol, families in the order of their parents. A pattern that speaks of several
//              vowels has a node for each, the last of them with the children. Of each node: its symbol, if its pattern is
//              another one than that of the node before; whether the next is of the same pattern; if not, whether it is the
//              last of its siblings, and whether it has children; the place of its vowel from the first symbol plus 5; and its
//              weight plus 32.
//   exceptions the distance of each from the one before, and its count less 1: see exceptions.mjs
import { RangeEncoder } from '../range-encoder.mjs'
import { distancesOf, MOST_EXCEPTIONS } from './exceptions.mjs'
import { patternOf, REACH } from './features.mjs'
import { isVowel, SYMBOLS } from './spelling.mjs'

const ROW = 16
const MOST_PATTERNS = 8192
const MOST_REST = 2048
/** The entry of a node that is only on the way to others: no weight. */
const NOTHING = [0, 0]
/** In the place of a symbol before the first of siblings. */
const FIRST = 31

/** Packs weights of patterns in quarters, and exceptions. */
export function packModel(weights, exceptions) {
  const root = trieOf(weights)
  const nodes = nodesOf(root)
  const distances = distancesOf(exceptions)
  checkSize(nodes, distances)
  const encoder = new RangeEncoder()
  for (const weight of singleRows(root)) writeSingle(encoder, weight)
  for (let symbol = 0; symbol < SYMBOLS; ++symbol) {
    encoder.bit('root', root.children.get(symbol)?.children.size > 0 ? 1 : 0)
  }
  nodes.forEach((node, index) => writeNode(encoder, node, nodes[index - 1]))
  for (const { distance, count } of distances) writeException(encoder, distance, count)
  return Uint8Array.from([
    ...numbers([nodes.length, distances.length, exceptions.seed]),
    ...encoder.finish(),
  ])
}

function writeSingle(encoder, weight) {
  encoder.bit('single', weight === 0 ? 0 : 1)
  if (weight !== 0) encoder.number('single', weight & 0xff, 8)
}

// What src/lexicon/syllable_model.cpp foresees a number from, in the names of the models.
function writeNode(encoder, { pattern: { symbol }, entry, again, last, hasChildren }, before) {
  if (!before?.again) {
    encoder.number(`symbol ${!before || before.last ? FIRST : before.pattern.symbol}`, symbol, 5)
  }
  encoder.bit(`again ${before?.again ? 1 : 0}`, again ? 1 : 0)
  if (!again) {
    encoder.bit(`last ${symbol}`, last ? 1 : 0)
    encoder.bit(`children ${symbol}`, hasChildren ? 1 : 0)
  }
  const place = entry[0] + REACH
  const context = before?.again
    ? 4 + before.entry[0] + REACH
    : 2 * (isVowel(symbol) ? 1 : 0) + (hasChildren ? 1 : 0)
  encoder.number(`place ${context}`, place, 4)
  encoder.number(`weight ${place}`, entry[1] + 32, 6)
}

function writeException(encoder, distance, count) {
  encoder.magnitude('distance', distance)
  encoder.number('count', count - 1, 3)
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
  return { symbol, parent, children: new Map(), entries: [] }
}

function singleRows(root) {
  const rows = new Array(SYMBOLS * ROW).fill(0)
  for (const { symbol, entries } of root.children.values()) {
    for (const [place, weight] of entries) rows[symbol * ROW + place + REACH] = weight
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
