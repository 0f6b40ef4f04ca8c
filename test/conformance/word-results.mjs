// Measures of words, by the public API of the package.
import { double } from './canonical.mjs'
import { makeText } from './text.mjs'

/** Measures in the order of the C interface. */
const PAIRS = [
  'logLikelihood',
  'mutualInformation',
  'normalizedMutualInformation',
  'tScore',
  'dice',
  'chiSquared',
  'zScore',
  'cubedMutualInformation',
]
const KEYNESS = ['logLikelihood', 'logRatio', 'percentDifference', 'bayesFactor', 'chiSquared']
const DISPERSION = [
  ...['range', 'juillandD', 'carrollD2', 'rosengrenS', 'griesDp', 'griesDpNorm', 'lyneD3'],
  ...['averageReducedFrequency', 'averageWaitingTime', 'averageLogarithmicDistance'],
]

const valuesOf = (rows, measures) =>
  rows.flatMap((row) => measures.map((measure) => double(row[measure])))

export const WORD_CALLS = {
  diversity: ({ diversity }, { text, options }) => {
    const { wordCount, distinctWordCount, ...measures } = diversity(makeText(text), options)
    const doubles = Object.entries(measures).map(([name, value]) => [name, double(value)])
    return { wordCount, distinctWordCount, ...Object.fromEntries(doubles) }
  },

  ngrams: ({ ngrams }, { text, options }) => {
    const rows = ngrams(makeText(text), options)
    return { words: rows.map(({ words }) => words.join(' ')), counts: rows.map(countOf) }
  },

  collocations: ({ collocations }, { text, options }) => {
    const rows = collocations(makeText(text), options)
    return {
      words: rows.map(({ words }) => words.join(' ')),
      counts: rows.map(countOf),
      values: valuesOf(rows, PAIRS),
    }
  },

  keywords: ({ keywords }, { text, options }) => {
    const rows = keywords(makeText(text), options)
    return {
      words: rows.map(({ word }) => word),
      counts: rows.map(countOf),
      values: valuesOf(rows, ['score']),
    }
  },

  keyness: ({ keyness }, { text, reference, options }) => {
    const rows = keyness(makeText(text), makeText(reference), options)
    return {
      words: rows.map(({ word }) => word),
      counts: rows.flatMap(({ count, referenceCount }) => [count, referenceCount]),
      values: valuesOf(rows, KEYNESS),
    }
  },

  dispersion: ({ dispersion }, { text, word, options }) => {
    const found = dispersion(makeText(text), word, options)
    return { counts: [...found.counts], values: valuesOf([found], DISPERSION) }
  },
}

function countOf({ count }) {
  return count
}
