// What most programs do: a line of JavaScript.
const between = 'words are what stands between white space'
const letters =
  "a word is a run of letters, digits and apostrophes of any script: '3.5' is two, and what Chinese writes without spaces one"

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu

/** @type {import('./index.mjs').Peer} */
export const split = {
  id: 'split',
  name: 'text.split(/\\s+/)',
  version: () => '',
  works: {
    'count-words': {
      what: 'text.trim().split(/\\s+/).length',
      differs: { within: 0.1, why: between },
      prepare: () => (text) => text.trim().split(/\s+/).length,
      answer: (words) => ({ words }),
    },
  },
}

/** @type {import('./index.mjs').Peer} */
export const regularExpression = {
  id: 'regular-expression',
  name: 'regular expression, \\p{L}',
  version: () => '',
  works: {
    'count-words': {
      what: 'text.match(WORD).length',
      differs: { within: 0.05, why: letters },
      prepare: () => (text) => text.match(WORD)?.length ?? 0,
      answer: (words) => ({ words }),
    },
    frequencies: {
      what: 'a Map of its words in lower case',
      differs: { within: 0.05, why: letters },
      prepare: () => frequencies,
      answer: (counts) => ({
        words: [...counts.values()].reduce((sum, count) => sum + count, 0),
        distinct: counts.size,
        mostFrequent: [...counts.values()].reduce((most, count) => Math.max(most, count)),
      }),
    },
  },
}

function frequencies(text) {
  const counts = new Map()
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
