// Measures of words, by the public API of the package.
import { double } from './canonical.mjs'
import { withMerged } from './summaries.mjs'
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

/** Options that say what is measured, not how a text is read. */
const MEASURED = [
  ...['n', 'count', 'minimumCount', 'stopWords', 'measure', 'window', 'mtldFactor', 'parts'],
]

const pick = (options, wanted) =>
  Object.fromEntries(Object.entries(options).filter(([name]) => wanted(name)))

/** Of an options object, those that are measured, `undefined` if there are none, and the others. */
function divided(options = {}) {
  const measured = pick(options, (name) => MEASURED.includes(name))
  const reading = pick(options, (name) => !MEASURED.includes(name))
  return { measured: Object.keys(measured).length > 0 ? measured : undefined, reading }
}

/** Measures a text, or the summary of all `parts`. */
function measure(wordbridge, name, test, ...given) {
  const { text, options } = test
  if (test.parts === undefined) return wordbridge[name](makeText(text), ...given, options)
  const { measured, reading } = divided(options)
  return withMerged(wordbridge, { ...test, options: reading }, (summary) =>
    summary[name](...given, measured),
  )
}

const wordsOf = (rows) => rows.map(({ word, words = [word] }) => words.join(' '))

const ranked = (name, measures) => (wordbridge, test) => {
  const rows = measure(wordbridge, name, test)
  return {
    words: wordsOf(rows),
    counts: rows.map(({ count }) => count),
    values: valuesOf(rows, measures),
  }
}

function keynessRows(wordbridge, test) {
  const { text, options } = test
  const reference = makeText(test.reference)
  if (test.parts === undefined) return wordbridge.keyness(makeText(text), reference, options)
  const { measured, reading } = divided(options)
  const ofReference = pick(reading, (name) => name !== 'wordOrder')
  return withMerged(wordbridge, { ...test, options: reading }, (summary) =>
    wordbridge.keyness(summary, reference, { ...ofReference, ...measured }),
  )
}

export const WORD_CALLS = {
  diversity: (wordbridge, test) => {
    const { wordCount, distinctWordCount, ...measures } = measure(wordbridge, 'diversity', test)
    const doubles = Object.entries(measures).map(([name, value]) => [name, double(value)])
    const ordered = ['meanSegmentalTypeTokenRatio', 'movingAverageTypeTokenRatio', 'mtld']
    // Undefined without the order of the words.
    const withoutOrder = Object.fromEntries(ordered.map((name) => [name, null]))
    return { wordCount, distinctWordCount, ...withoutOrder, ...Object.fromEntries(doubles) }
  },

  ngrams: ranked('ngrams', []),
  collocations: ranked('collocations', PAIRS),
  keywords: ranked('keywords', ['score']),

  keyness: (wordbridge, test) => {
    const rows = keynessRows(wordbridge, test)
    return {
      words: wordsOf(rows),
      counts: rows.flatMap(({ count, referenceCount }) => [count, referenceCount]),
      values: valuesOf(rows, KEYNESS),
    }
  },

  dispersion: (wordbridge, test) => {
    const found = measure(wordbridge, 'dispersion', test, test.word)
    return { counts: [...found.counts], values: valuesOf([found], DISPERSION) }
  },
}
