// Runs a case of docs/conformance.md by the module without imports.
import { chunksOf, hexOfBytes } from '../conformance/text.mjs'
import { documentResults } from './case-documents.mjs'
import { rowResults } from './case-rows.mjs'
import { CaseHost, StatusError } from './case-host.mjs'
import { identified } from './case-languages.mjs'
import { lines, placeOf, putOptions } from './case-options.mjs'
import {
  checkFormulas,
  factsOf,
  findFormula,
  scoreResults,
  statistics,
} from './case-statistics.mjs'

const DIVERSITY = [
  ...['typeTokenRatio', 'rootTypeTokenRatio', 'correctedTypeTokenRatio', 'logTypeTokenRatio'],
  ...['maas', 'dugast', 'brunetW', 'honoreR', 'yuleK', 'yuleI', 'simpsonD', 'herdanVm', 'sichelS'],
  ...['entropy', 'hdd', 'hapaxLegomena', 'disLegomena', 'meanSegmentalTypeTokenRatio'],
  ...['movingAverageTypeTokenRatio', 'mtld', 'somersS', 'rubetK', 'repeatRate', 'vocdD'],
]
const PAIRS = [
  ...['logLikelihood', 'mutualInformation', 'normalizedMutualInformation', 'tScore', 'dice'],
  ...['chiSquared', 'zScore', 'cubedMutualInformation'],
]
const KEYNESS = ['logLikelihood', 'logRatio', 'percentDifference', 'bayesFactor', 'chiSquared']
const STATUSES = ['agreed', 'conflicting', 'experimental']
const SCALES = ['ease', 'grade', 'difficulty']

/** Strings come in as UTF-16 elsewhere, whose lone surrogates are WTF-8 here. */
const isWtf8 = (recipe) => recipe?.bytes === undefined

const CALLS = {
  count: (host, { text, options }) => {
    const { address, granularity } = putOptions(host, options, { isWtf8: isWtf8(text) })
    return { count: host.number('wb_count', ...host.text(text), granularity, address) }
  },

  segment: (host, { text, options }) => {
    const results = {}
    for (const unit of ['utf8', 'utf16', 'codepoint']) {
      const given = putOptions(host, { ...options, offsets: unit }, { isWtf8: isWtf8(text) })
      const segmentation = host.make(
        'wb_segment',
        ...host.text(text),
        given.granularity,
        given.address,
      )
      const [count, , end, kind] = host.numbers(4, 'wb_segmentation_columns', segmentation)
      results[`end.${unit}`] = host.wholes(end, count)
      results.kind = host.smallWholes(kind, count)
    }
    return results
  },

  analyze: (host, { text, options }, names) => {
    const given = putOptions(host, options, { isWtf8: isWtf8(text) })
    const analysis = host.make('wb_analyze', ...host.text(text), given.address)
    checkFormulas(host, analysis, options, given.lists)
    return statistics(host, analysis, options, given, names)
  },

  document: (host, test, names) => documentResults(host, test, names, isWtf8(test.text)),

  rows: (host, test) => rowResults(host, test, isWtf8(test.text)),

  stream: (host, { text, chunks, options }, names) => {
    const summary = summarize(host, text, chunks, options)
    return summaryResults(host, summary, options, names)
  },

  merge: (host, test, names) => summaryResults(host, merged(host, test), test.options, names),

  restore: (host, { text, options }, names) =>
    summaryResults(host, host.make('wb_summary_restore', ...host.text(text)), options, names),

  score: (host, { formula, counts }) => {
    const limit = host.core.exports.wb_readability_count_limit()
    const numbers = countNames(host).map((name) => counts[name] ?? NaN)
    const address = host.block(8 * limit)
    new Float64Array(host.core.exports.memory.buffer, address, limit).set(numbers)
    const index = findFormula(host, formula)
    const value = host.float('wb_formula_score', index, address, limit)
    return scoreResults(host, index, value)
  },

  formula: (host, { formula }) => {
    const facts = factsOf(host, findFormula(host, formula))
    const counts = countNames(host).filter((_, place) => (facts.counts >> BigInt(place)) & 1n)
    return {
      languages: facts.languages,
      status: STATUSES[facts.status],
      scale: SCALES[facts.scale],
      counts,
      counted: facts.counts >> BigInt(host.core.exports.wb_readability_counted()) === 0n,
    }
  },

  diversity: (host, test, names) => {
    const { text, options } = test
    const given = putOptions(host, options, { isWtf8: isWtf8(text) })
    const { words, analysis } = readWords(host, test, given)
    const { window = 100, mtldFactor = 0.72 } = options ?? {}
    const address = host.block(8 * DIVERSITY.length)
    host.call('wb_words_diversity', words, window, mtldFactor, address, DIVERSITY.length)
    const values = host.doubles(address, DIVERSITY.length)
    return {
      ...statistics(
        host,
        analysis ?? host.make('wb_analyze', ...host.text(text), given.address),
        options,
        given,
        names,
      ),
      ...Object.fromEntries(DIVERSITY.map((name, place) => [name, values[place]])),
    }
  },

  ngrams: (host, test) => ranked(host, test, 'wb_words_ngrams', { before: [test.options?.n ?? 2] }),
  collocations: (host, test) => ranked(host, test, 'wb_words_collocations', { measures: PAIRS }),
  keywords: (host, test) => ranked(host, test, 'wb_words_keywords', { minimum: 1 }),
  keyness: (host, test) => ranked(host, test, 'wb_words_keyness', { measures: KEYNESS }),

  dispersion: (host, test) => {
    const { text, word, options } = test
    const given = putOptions(host, options, { isWtf8: isWtf8(text) })
    const { words } = readWords(host, test, given)
    const parts = options?.parts ?? 10
    return rankingOf(host, 'wb_words_dispersion', words, ...host.text(word), parts)
  },

  identify: (host, { text, options }, names, languages) =>
    identified(host, languages, text, options),
}

/** The results of a case. `languages` is a handle. What is an argument here is an option elsewhere. */
export function runCase(core, languages, test) {
  const host = new CaseHost(core)
  try {
    return CALLS[test.call](host, test, Object.keys(test.expected), languages)
  } catch (error) {
    if (!(error instanceof StatusError)) throw error
    return { error: error.code === 'invalid-argument' ? 'invalid-option' : error.code }
  } finally {
    host.end()
  }
}

const countNames = ({ core }) =>
  Array.from({ length: core.exports.wb_readability_count_limit() }, (_, index) =>
    core.string(core.exports.wb_readability_count_name(index)),
  )

/** The words of a text, or those of the summary of all parts with its analysis. */
function readWords(host, test, { address }) {
  if (test.parts === undefined) {
    return { words: host.make('wb_words_read', ...host.text(test.text), address) }
  }
  const analysis = host.number('wb_summary_analysis', merged(host, test))
  return { words: host.make('wb_words_of_analysis', analysis), analysis }
}

/** The summary of all parts, the first of which the others are merged into. */
function merged(host, { parts, options, restored }) {
  const [first, ...others] = parts.map((part) => {
    const summary = summarize(host, part.text, part.chunks, { ...options, ...part.options })
    return restored ? host.make('wb_summary_restore', ...save(host, summary)) : summary
  })
  for (const other of others) host.call('wb_summary_merge', first, other)
  return first
}

function rankingOf(host, name, ...given) {
  const [count, text, offsets, countsEach, counts, valuesEach, values] = host.numbers(
    7,
    name,
    ...given,
  )
  return {
    words: offsets === 0 ? [] : host.strings(text, offsets, count),
    counts: host.wholes(counts, count * countsEach),
    values: host.doubles(values, count * valuesEach),
  }
}

/** A ranking by a function of the interface. */
function ranked(host, test, name, { measures = [], minimum = 2, before = [] }) {
  const { text, reference, options = {} } = test
  const given = putOptions(host, options, { isWtf8: isWtf8(text) })
  const { words } = readWords(host, test, given)
  const others =
    reference === undefined ? before : [readWords(host, { text: reference }, given).words]
  const { count = 20, minimumCount = minimum, measure, stopWords } = options
  const numbers = [count, minimumCount, placeOf(measures, measure), ...host.text(lines(stopWords))]
  return rankingOf(host, name, words, ...others, host.struct(numbers))
}

function summarize(host, text, chunks, options) {
  const stream = host.make('wb_stream_create', putOptions(host, options).address)
  for (const chunk of chunksOf(text, chunks)) {
    host.call('wb_stream_feed', stream, ...host.text({ bytes: hexOfBytes(chunk) }))
  }
  const summary = host.number('wb_stream_finish', stream)
  host.handles.push(['wb_summary_free', summary])
  return summary
}

/** The saved bytes: their address and size. */
function save(host, summary) {
  const [data, size] = host.numbers(2, 'wb_summary_save', summary)
  host.blocks.push(data)
  return [data, size]
}

function summaryResults(host, summary, options, names) {
  const analysis = host.number('wb_summary_analysis', summary)
  const given = putOptions(host, options)
  checkFormulas(host, analysis, options, given.lists)
  return {
    ...statistics(host, analysis, options, given, names),
    saved: hexOfBytes(host.bytes(...save(host, summary))),
  }
}
