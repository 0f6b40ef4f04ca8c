import { numberOrNull } from './compact.ts'
import type { Core, CoreResults, TotalName } from './core.ts'
import type { Memory } from './memory.ts'
import { type ChosenFormulas, type Scored, scoreText } from './text-scores.ts'
import type { CheckedWords } from './word-policy.ts'
import type {
  Language,
  Markup,
  Newlines,
  Policies,
  Score,
  SentenceLength,
  SentencePolicy,
  TextStats,
  WordCount,
} from './types.ts'

/** What a report has to know beside the core's numbers. */
export interface ReportOptions extends CheckedWords {
  readonly language: Language
  readonly newlines: Newlines
  readonly sentences: SentencePolicy
  readonly markup: Markup
  readonly formulas: ChosenFormulas
}

/**
 * The numbers and columns of a report as a plain object.
 *
 * @param count - Makes the core count what readability formulas need.
 * @param loneSurrogates - Those of the string that was analysed: the core has not seen them.
 */
export function textStats(
  core: Core,
  memory: Memory,
  report: CoreResults,
  count: () => void,
  options: ReportOptions,
  loneSurrogates = 0,
): TextStats {
  const { language, formulas } = options
  const totals = memory.totals(report)
  totals.illFormed += loneSurrogates
  const policies = policiesBy(options, language)
  const toScore = totals.words > 0 ? count : undefined
  const scored = scoreText(core, memory, toScore, language, formulas, policies)
  const commonWords = memory.commonWords(report)
  return statsOf(totals, commonWords, memory.sentenceLengths(report), scored, language, policies)
}

/** The rules of a text in that language, in an object of their own. */
export function policiesBy(
  { words, wordRules, sentences, newlines, markup }: Omit<Policies, 'syllables'>,
  language: Language,
): Policies {
  const syllables = syllablesPolicy(language)
  return { words, wordRules: copyOf(wordRules), sentences, newlines, markup, syllables }
}

/** The plain object of what is known of a text. The parts are not copied. */
export function statsOf(
  totals: Record<TotalName, number>,
  mostCommonWords: readonly WordCount[],
  sentenceLengths: readonly SentenceLength[],
  scored: Scored,
  language: Language,
  policies: Policies,
): TextStats {
  return {
    language,
    policies,
    wordCount: totals.words,
    distinctWordCount: totals.distinctWords,
    sentenceCount: totals.sentences,
    paragraphCount: totals.paragraphs,
    lineCount: totals.lines,
    syllableCount: language === 'und' ? null : totals.syllables,
    characters: {
      graphemes: totals.graphemes,
      graphemesWithoutSpaces: totals.graphemesWithoutSpaces,
      codePoints: totals.codePoints,
      codePointsWithoutSpaces: totals.codePointsWithoutSpaces,
      utf16Units: totals.utf16Units,
      utf16UnitsWithoutSpaces: totals.utf16UnitsWithoutSpaces,
    },
    byteCount: totals.bytes,
    illFormedCount: totals.illFormed,
    mostCommonWords,
    sentenceLengths,
    // The two formulas here were made for English.
    readability: language === 'en' ? readability(totals, language, policies) : null,
    scores: scored.scores,
    consensusGrade: scored.consensusGrade,
  }
}

// V8 takes longer for a spread than to make what it knows the names of.
function copyOf({
  hyphens,
  dashes,
  apostrophes,
  numbers,
  urls,
  emails,
}: Policies['wordRules']): Policies['wordRules'] {
  return { hyphens, dashes, apostrophes, numbers, urls, emails }
}

function syllablesPolicy(language: Language): Policies['syllables'] {
  if (language === 'und') return null
  return language === 'en' ? 'en-cmudict-model' : `${language}-rules`
}

function readability(
  { words, sentences, syllables, fleschReadingEase, fleschKincaidGrade }: Record<TotalName, number>,
  language: Language,
  policies: Policies,
): TextStats['readability'] {
  const inputs = { words, sentences, syllables }
  return {
    fleschReadingEase: score('flesch-reading-ease', fleschReadingEase, inputs, language, policies),
    fleschKincaidGrade: score(
      'flesch-kincaid-grade',
      fleschKincaidGrade,
      inputs,
      language,
      policies,
    ),
  }
}

// No closure, which would be another object of each report.
function score(
  formula: string,
  value: number,
  inputs: Score['inputs'],
  language: Language,
  policies: Policies,
): Score {
  return { value: numberOrNull(value), formula, inputs, language, policies }
}
