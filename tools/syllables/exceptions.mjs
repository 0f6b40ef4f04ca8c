// Words that the model alone gets wrong, as a set of hashes: 10 bits of a hash choose a bucket, 14 more tell its entries
// apart, 3 bits are the count less 1. The start of a bucket is where an even spread would put it, plus a signed byte.

const BUCKET_BITS = 10
const FINGERPRINT_BITS = 14
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

const HASH_SHIFT = 32 - BUCKET_BITS - FINGERPRINT_BITS

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

/** The starts of the buckets as signed bytes, and the entries as numbers of 17 bits. */
export function packExceptions({ entries }) {
  const sorted = [...entries].sort(([a], [b]) => a - b)
  const buckets = 2 ** BUCKET_BITS
  const starts = new Array(buckets + 1).fill(0)
  for (const [key] of sorted) ++starts[(key >>> FINGERPRINT_BITS) + 1]
  for (let bucket = 0; bucket < buckets; ++bucket) starts[bucket + 1] += starts[bucket]
  const deviations = starts.map(
    (start, bucket) => start - Math.floor((sorted.length * bucket) / buckets),
  )
  if (deviations.some((deviation) => deviation < -128 || deviation > 127)) {
    throw new Error('The exceptions are too unevenly spread: try another seed.')
  }
  const values = sorted.map(([key, count]) => (key % 2 ** FINGERPRINT_BITS) * 8 + count - 1)
  return { deviations, values }
}
