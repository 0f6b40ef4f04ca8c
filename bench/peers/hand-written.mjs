// What a careful programmer writes by hand, in JavaScript and for English: one pass over the code units, tables
// instead of regular expressions, no string where a number does.
import { fasterOf } from './faster-of.mjs'

const asciiWords =
  "it knows ASCII and the typographic apostrophe alone: a word is a run of letters, digits and apostrophes, '3.5' is two"

const inWord = table([1, "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'’"])

/** A number for each code unit; 0 for those that are in none of the strings. */
function table(...entries) {
  const numbers = new Uint8Array(0x10000)
  for (const [number, units] of entries) {
    for (const unit of units) numbers[unit.charCodeAt(0)] = number
  }
  return numbers
}

function countByBranches(text) {
  let words = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    if (inWord[text.charCodeAt(i)] === 1) {
      if (!inside) words++
      inside = true
    } else {
      inside = false
    }
  }
  return words
}

function countBySteps(text) {
  let words = 0
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const now = inWord[text.charCodeAt(i)]
    words += now & (before ^ 1)
    before = now
  }
  return words
}

const OTHER = 0
const CONSONANT = 1
const VOWEL = 2
const TERMINATOR = 3
const classes = table(
  [CONSONANT, "bcdfghjklmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ0123456789'’"],
  [VOWEL, 'aeiouyAEIOUY'],
  [TERMINATOR, '.!?'],
)
const E = 'e'.charCodeAt(0)

/** Syllables are groups of vowels but for a silent final e; a sentence is what a word and a terminator end. */
function readability(text) {
  let words = 0
  let sentences = 0
  let syllables = 0
  let groups = 0
  let before = OTHER
  let beforeThat = OTHER
  let unitBefore = 0
  let open = false
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0
    const now = classes[unit]
    if (now === VOWEL) {
      if (before !== VOWEL) groups++
    } else if (now !== CONSONANT) {
      if (before === VOWEL || before === CONSONANT) {
        if (unitBefore === E && beforeThat === CONSONANT && groups > 1) groups--
        words++
        syllables += groups === 0 ? 1 : groups
        groups = 0
        open = true
      }
      if (now === TERMINATOR && open) {
        sentences++
        open = false
      }
    }
    beforeThat = before
    before = now
    unitBefore = unit
  }
  if (open) sentences++
  const flesch = 206.835 - (1.015 * words) / sentences - (84.6 * syllables) / words
  const grade = (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59
  return { words, sentences, syllables, flesch, grade }
}

/** A Map from word to place, and counts in an array: the Map is written to once a distinct word. */
function frequenciesWordByWord(text) {
  const places = new Map()
  let counts = new Uint32Array(1 << 12)
  let at = 0
  while (true) {
    while (at < text.length && inWord[text.charCodeAt(at)] === 0) at++
    if (at >= text.length) break
    const start = at
    let capitals = 0
    for (let unit; at < text.length && inWord[(unit = text.charCodeAt(at))] === 1; at++) {
      // Capitals have this bit clear, lower-case letters and digits have it set; so does an apostrophe.
      capitals |= ~unit & 0x20
    }
    const piece = text.slice(start, at)
    const word = capitals === 0 ? piece : piece.toLowerCase()
    const place = places.get(word)
    if (place !== undefined) {
      counts[place]++
    } else {
      if (places.size === counts.length) counts = grown(counts)
      counts[places.size] = 1
      places.set(word, places.size)
    }
  }
  return { places, counts }
}

const frequenciesOfLowerCase = (text) => frequenciesWordByWord(text.toLowerCase())

function grown(array) {
  const larger = new Uint32Array(2 * array.length)
  larger.set(array)
  return larger
}

/** @type {import('./index.mjs').Peer} */
export const handWritten = {
  id: 'hand-written',
  name: 'hand-written JavaScript',
  version: () => '',
  works: {
    'count-words': {
      what: 'a loop with a table, for ASCII: the faster of two',
      differs: { within: 0.05, why: asciiWords },
      prepare: () => fasterOf([countByBranches, countBySteps]),
      answer: (words) => ({ words }),
    },
    report: {
      what: 'one loop with a table, for ASCII, no vocabulary',
      differs: {
        within: 0.3,
        why: `${asciiWords}; every ., ! and ? ends a sentence; syllables are groups of vowels`,
      },
      prepare: () => readability,
      answer: ({ words, sentences, syllables, flesch }) => ({
        words,
        sentences,
        syllables,
        flesch,
      }),
    },
    frequencies: {
      what: 'a Map of words, for ASCII, nothing else: the faster of two',
      differs: { within: 0.05, why: asciiWords },
      prepare: () => fasterOf([frequenciesWordByWord, frequenciesOfLowerCase]),
      answer: ({ places, counts }) => ({
        words: counts.reduce((sum, count) => sum + count, 0),
        distinct: places.size,
        mostFrequent: Math.max(...counts.subarray(0, 1000)),
      }),
    },
    documents: {
      what: 'the same loop for each, no vocabulary',
      differs: { within: 0.3, why: asciiWords },
      prepare: () => (texts) => texts.map(readability),
      answer: (all) => ({
        words: all.reduce((sum, { words }) => sum + words, 0),
        sentences: all.reduce((sum, { sentences }) => sum + sentences, 0),
        syllables: all.reduce((sum, { syllables }) => sum + syllables, 0),
      }),
    },
  },
}

/** Where `documents` is about words alone. */
export const handWrittenMap = {
  id: 'hand-written-map',
  name: 'hand-written JavaScript, Map of words',
  version: () => '',
  works: {
    documents: {
      what: 'a Map of the words of each, for ASCII, nothing else: the faster of two',
      differs: { within: 0.05, why: asciiWords },
      prepare: () =>
        fasterOf(
          [frequenciesWordByWord, frequenciesOfLowerCase].map((of) => (texts) => texts.map(of)),
        ),
      answer: (all) => ({
        words: all.reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0),
      }),
    },
  },
}
