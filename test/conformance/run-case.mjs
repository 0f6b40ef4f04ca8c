// Runs a case by the public API of the package: in Node, in a page, and when the file of cases is made.
import { double } from './canonical.mjs'
import { readDocument } from './document-results.mjs'
import { readRows } from './row-results.mjs'
import { readStats } from './stats-results.mjs'
import { summaryOf, withMerged } from './summaries.mjs'
import { hexOfBytes, makeText } from './text.mjs'
import { WORD_CALLS } from './word-results.mjs'

const CALLS = {
  count: ({ count }, { text, options }) => ({ count: count(makeText(text), options) }),

  segment: (wordbridge, { text, options }, names) => {
    const { end, kind } = wordbridge.segment(makeText(text), options)
    const results = { 'end.utf16': [...end], kind: [...kind] }
    for (const unit of ['utf8', 'codepoint']) {
      if (names.includes(`end.${unit}`)) {
        results[`end.${unit}`] = endsIn(unit, wordbridge, text, options)
      }
    }
    return results
  },

  analyze: ({ analyze }, { text, options }, names) =>
    statsResults(analyze(makeText(text), options), names),

  document: (wordbridge, test, names) => readDocument(wordbridge, test, names),

  rows: (wordbridge, test) => readRows(wordbridge, test),

  stream: (wordbridge, { text, chunks, options }, names) => {
    const summary = summaryOf(wordbridge, text, chunks, options)
    return summaryResults(summary, names)
  },

  merge: (wordbridge, test, names) =>
    withMerged(wordbridge, test, (summary) => summaryResults(summary, names)),

  restore: ({ Summary }, { text, options }, names) =>
    summaryResults(Summary.restore(makeText(text), options), names),

  score: ({ score }, { formula, counts }) => {
    const { value, band, grade } = score(formula, counts)
    return { value: double(value), band, grade: double(grade) }
  },

  formula: ({ formulas }, { formula }) => formulas().find(({ name }) => name === formula),

  identify: ({ identifyLanguage }, { text, options }) => {
    const { language, confidence, candidates } = identifyLanguage(makeText(text), options)
    return {
      language,
      confidence: double(confidence),
      candidates: candidates.map((each) => each.language),
      confidences: candidates.map((each) => double(each.confidence)),
    }
  },

  ...WORD_CALLS,
}

/** The results of a case, by name; those that are not asked for may be missing. */
export function runCase(wordbridge, test) {
  const names = Object.keys(test.expected)
  try {
    return CALLS[test.call](wordbridge, test, names)
  } catch (error) {
    if (!(error instanceof wordbridge.WordbridgeError)) throw error
    return { error: error.code }
  }
}

const statsResults = (stats, names) =>
  Object.fromEntries(names.map((name) => [name, readStats(stats, name)]))

const LEVELS = { grapheme: 'graphemes', word: 'words', sentence: 'sentences' }

/** Ends in a unit that only documents have. */
function endsIn(unit, { Document }, text, { granularity, ...options }) {
  const document = new Document(makeText(text), { ...options, offsets: unit })
  try {
    return [...document[LEVELS[granularity] ?? `${granularity}s`].end]
  } finally {
    document.delete()
  }
}

function summaryResults(summary, names) {
  try {
    const results = statsResults(summary.stats, names)
    if (names.includes('saved')) results.saved = hexOfBytes(summary.save())
    return results
  } finally {
    summary.delete()
  }
}
