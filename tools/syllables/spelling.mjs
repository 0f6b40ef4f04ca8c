// How a word is cut into what the model counts: src/lexicon/syllables.cpp does the same.

export const BEGIN = 27
const END = 28

/** Symbols of the model: the letters, the apostrophe, the beginning and the end of a run. */
export const SYMBOLS = 29

/** The symbols of a run of letters and apostrophes, between those of its beginning and its end. */
export function symbolsOf(run) {
  const symbols = [BEGIN]
  for (const letter of run) symbols.push(letter === "'" ? 26 : letter.charCodeAt(0) - 97)
  symbols.push(END)
  return symbols
}

/** Whether a symbol is a letter that can carry a syllable: a, e, i, o, u or y. */
export function isVowel(symbol) {
  return [0, 4, 8, 14, 20, 24].includes(symbol)
}

/** What speaks for a syllable of the vowel letter at an index before any pattern does, in quarters. */
export function priorOf(symbols, index) {
  const silent =
    isVowel(symbols[index - 1]) ||
    (symbols[index] === 4 && symbols[index + 1] === END) ||
    (symbols[index] === 24 && symbols[index - 1] === BEGIN)
  return silent ? -4 : 6
}

// A contraction, what its base must end in for the contraction to be a syllable of its own.
const CONTRACTIONS = [
  ["n't", /[^aeiour]e?$/],
  ["'s", /(?:[sxz]|[cs]h|[csgz]e)$/],
  ["'ll", /[^aeiouyw]$/],
  ["'ve", /[^aeiouyw]$/],
  ["'re", /[^aeiouyw]$/],
  ["'d", /[td]$/],
  ["'m", /$^/],
  ["'", /$^/],
]

/** A word without its contraction, and the syllables of that. */
export function splitContraction(word) {
  for (const [ending, own] of CONTRACTIONS) {
    if (word.length > ending.length && word.endsWith(ending)) {
      const base = word.slice(0, -ending.length)
      return { base, syllables: own.test(base) ? 1 : 0 }
    }
  }
  return { base: word, syllables: 0 }
}

/** The runs of letters of a word in lower case ASCII, with the apostrophes inside them. */
export function runsOf(word) {
  return word.match(/[a-z]+(?:'[a-z]+)*/g) ?? []
}

/** Syllables of the names of letters. */
export function nameSyllables(letters) {
  let syllables = 0
  for (const letter of letters) syllables += letter === 'w' ? 3 : letter === "'" ? 0 : 1
  return syllables
}
