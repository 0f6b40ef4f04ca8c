import type { CharacterCounts, Score, SentenceLength, TextStats } from '../index.ts'

/**
 * Counts of several texts taken together. What needs the vocabulary is not among them: it cannot be told from those of the
 * parts.
 */
export type Total = Omit<
  TextStats,
  'distinctWordCount' | 'mostCommonWords' | 'scores' | 'consensusGrade'
>

/** Sums of texts that were analysed with the same options; readability from the sums. */
export function total(first: TextStats, ...others: readonly TextStats[]): Total {
  const all = [first, ...others]
  const sum = (count: (stats: TextStats) => number) =>
    all.reduce((result, stats) => result + count(stats), 0)
  const counted = first.syllableCount !== null
  const counts = {
    words: sum((stats) => stats.wordCount),
    sentences: sum((stats) => stats.sentenceCount),
    syllables: sum((stats) => stats.syllableCount ?? 0),
  }
  return {
    language: first.language,
    policies: first.policies,
    wordCount: counts.words,
    sentenceCount: counts.sentences,
    paragraphCount: sum((stats) => stats.paragraphCount),
    lineCount: sum((stats) => stats.lineCount),
    syllableCount: counted ? counts.syllables : null,
    characters: sumOfCharacters(all.map((stats) => stats.characters)),
    byteCount: sum((stats) => stats.byteCount),
    illFormedCount: sum((stats) => stats.illFormedCount),
    sentenceLengths: sumOfLengths(all.flatMap((stats) => stats.sentenceLengths)),
    readability: readabilityOfSums(first, counts),
  }
}

function sumOfCharacters(all: readonly CharacterCounts[]): CharacterCounts {
  const sum = (unit: keyof CharacterCounts) =>
    all.reduce((result, characters) => result + characters[unit], 0)
  return {
    graphemes: sum('graphemes'),
    graphemesWithoutSpaces: sum('graphemesWithoutSpaces'),
    codePoints: sum('codePoints'),
    codePointsWithoutSpaces: sum('codePointsWithoutSpaces'),
    utf16Units: sum('utf16Units'),
    utf16UnitsWithoutSpaces: sum('utf16UnitsWithoutSpaces'),
  }
}

function sumOfLengths(all: readonly SentenceLength[]): SentenceLength[] {
  const sums = new Map<number, number>()
  for (const { words, sentences } of all) sums.set(words, (sums.get(words) ?? 0) + sentences)
  return [...sums].sort(([a], [b]) => a - b).map(([words, sentences]) => ({ words, sentences }))
}

/** The formulas of {@link TextStats.readability}. */
function readabilityOfSums(
  { readability }: TextStats,
  inputs: Score['inputs'],
): TextStats['readability'] {
  if (readability === null) return null
  const { words, sentences, syllables } = inputs
  const score = (of: Score, value: number): Score => ({
    ...of,
    value: words === 0 ? null : value,
    inputs,
  })
  return {
    fleschReadingEase: score(
      readability.fleschReadingEase,
      206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / words),
    ),
    fleschKincaidGrade: score(
      readability.fleschKincaidGrade,
      0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
    ),
  }
}
