// Snippets of known language and length, drawn from a corpus by a seeded generator.

export const LENGTHS = [20, 50, 100]
/** Snippets of a language and length, of each source. */
const MOST = 200
/** A language of fewer is not measured. */
const FEWEST = 50
const TRIES = 1000

/**
 * Draws snippets that begin where a word does and have exactly so many characters (code points), from lines that have them. They
 * end where they end: in the middle of a word as often as not.
 *
 * @param {{ language: string, source: string, text: string }[]} lines
 * @returns {{ language: string, source: string, length: number, text: string }[]}
 */
export function drawSnippets(lines) {
  const groups = groupBy(lines, ({ language, source }) => `${language}\t${source}`)
  return [...groups.values()].flatMap((group) => LENGTHS.flatMap((length) => draw(group, length)))
}

/**
 * The values by what `keyOf` says of each.
 *
 * @template Key, Value
 * @param {Iterable<Value>} values
 * @param {(value: Value) => Key} keyOf
 * @returns {Map<Key, Value[]>}
 */
export function groupBy(values, keyOf) {
  const groups = new Map()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

function draw(group, length) {
  const random = generator(length)
  const long = group.filter(({ text }) => text.length >= length)
  const found = new Map()
  for (let tries = 0; tries < TRIES && found.size < MOST && long.length > 0; tries++) {
    const { language, source, text } = long[random(long.length)]
    const characters = [...text]
    const starts = startsOf(characters, length)
    if (starts.length === 0) continue
    const start = starts[random(starts.length)]
    const snippet = characters.slice(start, start + length).join('')
    found.set(snippet, { language, source, length, text: snippet })
  }
  return found.size < FEWEST ? [] : [...found.values()]
}

/** Where snippets may begin: at a word, or anywhere in a script without spaces. */
function startsOf(characters, length) {
  const last = characters.length - length
  const places = Array.from({ length: Math.max(0, last + 1) }, (_, index) => index)
  const words = places.filter((index) => index === 0 || characters[index - 1] === ' ')
  return words.length * 24 < places.length ? places : words
}

/** Whole numbers below a bound: mulberry32. */
function generator(seed) {
  let state = seed
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound)
  }
}
