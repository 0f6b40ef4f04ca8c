// Statistics of a text, by the C interface of the module.
import { double } from '../conformance/canonical.mjs'
import { MARKUPS, NEWLINES, SENTENCES, WORDS } from './case-options.mjs'

const TOTALS = [
  ...['wordCount', 'distinctWordCount', 'sentenceCount', 'paragraphCount', 'lineCount'],
  ...['syllableCount', 'byteCount', 'illFormedCount', 'graphemes', 'graphemesWithoutSpaces'],
  ...['codePoints', 'codePointsWithoutSpaces', 'utf16Units', 'utf16UnitsWithoutSpaces'],
]
const GRADE = 1
const FEWEST_GRADES = 3

export const findFormula = (host, name) => host.number('wb_formula_find', ...host.text(name))

/** Names, languages and so on of a formula. */
export function factsOf(host, formula) {
  const [name, , languages, usualFor, low, high, status, scale] = host.numbers(
    8,
    'wb_formula_describe',
    formula,
  )
  return {
    name: host.cString(name),
    languages: host.cString(languages).split(' ').filter(Boolean),
    usualFor: host.cString(usualFor).split(' '),
    counts: (BigInt(high) << 32n) | BigInt(low),
    status,
    scale,
  }
}

/** A score with its band and grade. */
export function scoreResults(host, formula, value) {
  return {
    value: double(value),
    band: host.cString(host.number('wb_formula_band', formula, value)),
    grade: double(host.float('wb_formula_grade', formula, value)),
  }
}

function usualFormulas(host, language) {
  const indexes = Array.from({ length: host.core.exports.wb_formula_limit() }, (_, index) => index)
  const all = indexes.map((index) => factsOf(host, index))
  return all.filter(({ usualFor }) => usualFor.includes('*') || usualFor.includes(language))
}

/** Scores by the formulas that a case names, so that what cannot be scored is refused. */
export function checkFormulas(host, analysis, { formulas = [] } = {}, lists) {
  for (const name of formulas) {
    host.float('wb_analysis_score', analysis, findFormula(host, name), lists)
  }
}

function readCommon(host, analysis, limit, stopWords) {
  const [count, text, offsets, counts] = host.numbers(
    6,
    'wb_analysis_most_common',
    analysis,
    limit,
    ...stopWords,
  )
  return {
    mostCommonWords: host.strings(text, offsets, count),
    mostCommonCounts: host.wholes(counts, count),
  }
}

function readLengths(host, analysis) {
  const [count, words, sentences] = host.numbers(3, 'wb_analysis_sentence_lengths', analysis)
  const columns = [host.wholes(words, count), host.wholes(sentences, count)]
  return columns[0].flatMap((length, place) => [length, columns[1][place]])
}

/** The statistics of an analysis, with the scores that `names` ask for. */
export function statistics(host, analysis, options, { stopWords, lists }, names) {
  host.call('wb_analysis_totals', analysis, host.core.out)
  const totals = host.core.column(BigUint64Array, host.core.out, TOTALS.length).map(Number)
  const policies = host.numbers(6, 'wb_analysis_policies', analysis)
  const language = host.cString(host.core.exports.wb_language_code(policies[0]))
  const usual = usualFormulas(host, language)
  const grades = usual.filter(({ scale }) => scale === GRADE)
  const results = {
    ...Object.fromEntries(TOTALS.map((name, place) => [name, totals[place]])),
    policies: [
      language,
      ...[NEWLINES, MARKUPS, SENTENCES, WORDS].map(
        (choices, place) => choices[policies[place + 1]],
      ),
    ],
    wordSwitches: policies[5],
    ...readCommon(host, analysis, options?.mostCommonWords ?? 20, stopWords),
    sentenceLengths: readLengths(host, analysis),
    formulas: usual.map(({ name }) => name),
    consensusFormulas: grades.length < FEWEST_GRADES ? [] : grades.map(({ name }) => name),
    consensusGrade: double(host.float('wb_analysis_consensus_grade', analysis)),
  }
  if (language === 'und') results.syllableCount = null
  return { ...results, ...readScores(host, analysis, lists, names) }
}

function readScores(host, analysis, lists, names) {
  const asked = names.map((name) => /^(?:score|band|grade)\.(.*)$/.exec(name)?.[1]).filter(Boolean)
  const results = [...new Set(asked)].map((name) => {
    const formula = findFormula(host, name)
    const value = host.float('wb_analysis_score', analysis, formula, lists)
    const found = scoreResults(host, formula, value)
    return {
      [`score.${name}`]: found.value,
      [`band.${name}`]: found.band,
      [`grade.${name}`]: found.grade,
    }
  })
  return Object.assign({}, ...results)
}
