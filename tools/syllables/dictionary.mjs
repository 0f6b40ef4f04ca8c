// The CMU Pronouncing Dictionary as counts of syllables, and its split into words to learn from and words held out.
import { dictionary } from 'cmu-pronouncing-dictionary'

/**
 * Words of the dictionary with the counts of syllables that their pronunciations have, the first pronunciation first. A
 * vowel of ARPAbet ends in a digit, its stress; a word without one, such as hmm, is still one syllable.
 *
 * @returns {Map<string, number[]>}
 */
export function dictionaryCounts() {
  const counts = new Map()
  for (const [entry, pronunciation] of Object.entries(dictionary)) {
    const word = entry.replace(/\(\d+\)$/, '')
    const syllables = Math.max(1, pronunciation.match(/\d/g)?.length ?? 0)
    const known = counts.get(word)
    if (known === undefined) counts.set(word, [syllables])
    else if (!known.includes(syllables)) known.push(syllables)
  }
  return counts
}

/** FNV-1a of the UTF-8 bytes of a word, 32 bits. */
export function fnv1a(word) {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(word)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

/** Whether a word is one of the fifth that is held out: FNV-1a of the word is a multiple of 5. */
export function isHeldOut(word) {
  return fnv1a(word) % 5 === 0
}
