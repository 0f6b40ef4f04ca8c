// Results of whatever has the statistics of a text, from the package's `TextStats`.
import { double } from './canonical.mjs'

/** Switches of a word policy, in the order of their bits in the C interface. */
const SWITCHES = [
  ['hyphens', 'join'],
  ['dashes', 'join'],
  ['apostrophes', 'join'],
  ['numbers', 'count'],
  ['urls', 'one'],
  ['emails', 'one'],
]

const READERS = {
  policies: ({ language, policies }) => {
    const { newlines, markup, sentences, words } = policies
    return [language, newlines, markup, sentences, words]
  },
  wordSwitches: ({ policies }) =>
    SWITCHES.reduce(
      (bits, [name, on], place) => bits + (policies.wordRules[name] === on ? 2 ** place : 0),
      0,
    ),
  mostCommonWords: (stats) => stats.mostCommonWords.map(({ word }) => word),
  mostCommonCounts: (stats) => stats.mostCommonWords.map(({ count }) => count),
  sentenceLengths: (stats) => stats.sentenceLengths.flatMap((each) => [each.words, each.sentences]),
  formulas: (stats) => Object.keys(stats.scores),
  consensusGrade: (stats) => double(stats.consensusGrade?.value ?? null),
  consensusFormulas: (stats) => stats.consensusGrade?.formulas ?? [],
}

const SCORE_READERS = {
  score: ({ value }) => double(value),
  band: ({ band }) => band,
  grade: ({ grade }) => double(grade),
}

/** A result of the statistics by its name; `undefined` for a name that is none. */
export function readStats(stats, name) {
  if (Object.hasOwn(READERS, name)) return READERS[name](stats)
  const [reader, formula] = name.split('.')
  if (formula !== undefined) return SCORE_READERS[reader]?.(stats.scores[formula])
  return Object.hasOwn(stats.characters, name) ? stats.characters[name] : stats[name]
}
