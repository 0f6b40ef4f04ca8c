// The bytes of a model. All numbers little-endian.
//
//   head       8 bytes: nodes, exceptions, seed of the exceptions (16 bits each), 0
//   single     29 rows of 16 signed bytes: what a symbol says of the vowels from five before it to five behind it
//   pairs      29 x 29 numbers of 16 bits: the node of two symbols plus 1, 0 if there is none
//   nodes      one byte each: symbol (5 bits), last of its siblings, has children, the next node is of the same pattern.
//              Level by level, siblings by symbol, families in the order of their parents. A pattern that speaks of several
//              vowels has a node for each, the last of them with the children. Padded by 8 bytes.
//   entries    10 bits for each node: place of the vowel from the first symbol plus 5 (4), weight plus 32 (6). Padded by 8
//              bytes.
//   buckets    1,025 signed bytes, and exceptions of 17 bits: see exceptions.mjs. Padded by 8 bytes.
import { packExceptions } from './exceptions.mjs'
import { patternOf, REACH } from './features.mjs'
import { SYMBOLS } from './spelling.mjs'

const ROW = 16
const PADDING = 8
const MOST_PATTERNS = 8192
const MOST_REST = 2048
/** The entry of a node that is only on the way to others: no weight. */
const NOTHING = [0, 0]

/** Packs weights of patterns in quarters, and exceptions. */
export function packModel(weights, exceptions) {
  const root = trieOf(weights)
  const nodes = nodesOf(root)
  checkSize(nodes)
  const { deviations, values } = packExceptions(exceptions)
  return Uint8Array.from([
    ...numbers([nodes.length, values.length, exceptions.seed, 0]),
    ...singleRows(root),
    ...numbers(pairsOf(nodes, root)),
    ...padded(nodes.map(nodeByte)),
    ...padded(bits(nodes.map(entryOf), 10)),
    ...signed(deviations),
    ...padded(bits(values, 17)),
  ])
}

// What src/lexicon/syllable_model.h has room for.
function checkSize(nodes) {
  const patterns = nodes.filter(({ again }) => !again).length
  const entries = new Map()
  for (const { pattern } of nodes) entries.set(pattern, (entries.get(pattern) ?? 0) + 1)
  const rest = [...entries.values()].reduce((sum, count) => sum + (count > 2 ? count - 1 : 0), 1)
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
  return signed(rows)
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

function pairsOf(nodes, root) {
  const pairs = new Array(SYMBOLS * SYMBOLS).fill(0)
  nodes.forEach(({ pattern: { symbol, parent } }, index) => {
    if (parent.parent !== root) return
    const pair = parent.symbol * SYMBOLS + symbol
    if (pairs[pair] === 0) pairs[pair] = index + 1
  })
  return pairs
}

function nodeByte({ pattern, last, hasChildren, again }) {
  return pattern.symbol | (last ? 32 : 0) | (hasChildren ? 64 : 0) | (again ? 128 : 0)
}

function entryOf({ entry: [place, weight] }) {
  return (place + REACH) * 64 + weight + 32
}

function signed(values) {
  return values.map((value) => value & 0xff)
}

function numbers(values) {
  return values.flatMap((value) => [value & 0xff, value >> 8])
}

// Numbers of `width` bits one behind the other, the lowest bits first.
function bits(values, width) {
  const bytes = new Array(Math.ceil((values.length * width) / 8)).fill(0)
  values.forEach((value, index) => {
    for (let bit = 0; bit < width; ++bit) {
      const place = index * width + bit
      if ((value >> bit) & 1) bytes[place >> 3] |= 1 << (place & 7)
    }
  })
  return bytes
}

function padded(bytes) {
  return [...bytes, ...new Array(PADDING).fill(0)]
}
