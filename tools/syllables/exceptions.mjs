// Words that the model alone gets wrong, as a set of hashes of 24 bits, each with a count.

const HASH_BITS = 24
const LARGEST_COUNT = 8
const SEEDS = 64

/** A hash of a word: FNV-1a from another start, mixed at the end as MurmurHash3 does. */
export function exceptionHash(word, seed) {
  let hash = seed
  for (let i = 0; i < word.length; ++i) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const HASH_SHIFT = 32 - HASH_BITS
/** What src/lexicon/syllable_model.h has room for. */
export const MOST_EXCEPTIONS = 4096

/**
 * Chooses the seed under which fewest other words are taken for exceptions.
 *
 * @param {Map<string, number>} wrong - Words with their syllables.
 * @param {Iterable<string>} right - Words that must not be among them.
 */
export function chooseExceptions(wrong, right) {
  const others = [...right]
  let best
  for (let seed = 1; seed <= SEEDS; ++seed) {
    const exceptions = hashExceptions(wrong, seed)
    const mistaken = others.filter((word) =>
      exceptions.entries.has(exceptionHash(word, seed) >>> HASH_SHIFT),
    ).length
    if (best === undefined || mistaken < best.mistaken) best = { ...exceptions, mistaken }
  }
  return best
}

function hashExceptions(wrong, seed) {
  const entries = new Map()
  for (const [word, count] of wrong) {
    if (count > LARGEST_COUNT) continue
    const key = exceptionHash(word, seed) >>> HASH_SHIFT
    if (!entries.has(key)) entries.set(key, count)
  }
  return { seed, entries }
}

/** A function that answers the syllables of an exception, and undefined for any other word. */
export function exceptionLookup({ seed, entries }) {
  return (word) => entries.get(exceptionHash(word, seed) >>> HASH_SHIFT)
}

/** The entries by hash: how far each is behind the one before, or behind -1, and its count. */
export function distancesOf({ entries }) {
  let before = -1
  return [...entries]
    .sort(([a], [b]) => a - b)
    .map(([key, count]) => {
      const distance = key - before
      before = key
      return { distance, count }
    })
}
