// Measures of words by their published formulas (docs/words.md), in plain JavaScript.
import { frequenciesOf } from './statistics.mjs'
import { wordsOf } from './boundaries.mjs'

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0)

/** Those measures of diversity that need no logarithm, so that every host has the same bits. */
export function diversityOf(text) {
  const words = wordsOf(text)
  const counts = frequenciesOf(words).map(([, count]) => count)
  const [tokens, types] = [words.length, counts.length]
  const once = counts.filter((count) => count === 1).length
  const twice = counts.filter((count) => count === 2).length
  const squares = sum(counts.map((count) => count * count))
  return {
    typeTokenRatio: types / tokens,
    rootTypeTokenRatio: types / Math.sqrt(tokens),
    correctedTypeTokenRatio: types / Math.sqrt(2 * tokens),
    yuleK: (1e4 * (squares - tokens)) / (tokens * tokens),
    yuleI: (types * types) / (squares - types),
    simpsonD: sum(counts.map((count) => count * (count - 1))) / (tokens * (tokens - 1)),
    sichelS: twice / types,
    hapaxLegomena: once,
    disLegomena: twice,
  }
}

/** Runs of `n` words inside of sentences and how often they occur, most common first, and of these the one that comes first. */
export function ngramsOf(sentences, n, minimum) {
  const counts = new Map()
  for (const sentence of sentences) {
    const words = wordsOf(sentence).map((word) => word.toLowerCase())
    for (let place = 0; place + n <= words.length; place++) {
      const run = words.slice(place, place + n).join(' ')
      counts.set(run, (counts.get(run) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([, count]) => count >= minimum)
    .sort(([, times], [, others]) => others - times)
}
