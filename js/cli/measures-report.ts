import { alignColumns, formatCount } from './format.ts'
import type { Measures } from './measures.ts'
import { indent, section } from './sections.ts'

/** Measures for people, a section each, one behind the other. */
export function measuresReport(measures: Measures): string[] {
  const { diversity, keywords, ngrams, collocations } = measures
  return [
    diversity === undefined ? '' : section('Lexical diversity', diversityLines(diversity)),
    keywords === undefined
      ? ''
      : section('Keywords', lines(keywords.map(({ word, count }) => [formatCount(count), word]))),
    ngrams === undefined
      ? ''
      : section(
          'N-grams',
          lines(ngrams.map(({ words, count }) => [formatCount(count), words.join(' ')])),
        ),
    collocations === undefined
      ? ''
      : section(
          'Collocations, by log-likelihood',
          lines(
            collocations.map(({ words, count, logLikelihood }) => [
              logLikelihood.toFixed(1),
              formatCount(count),
              words.join(' '),
            ]),
          ),
        ),
  ].filter((text) => text !== '')
}

function diversityLines(diversity: NonNullable<Measures['diversity']>): string {
  const rows = [
    [diversity.typeTokenRatio, 'distinct words by words (TTR)'],
    [diversity.movingAverageTypeTokenRatio, 'that in windows of 100 words (MATTR)'],
    [diversity.mtld, 'words until that is below 0.72 (MTLD)'],
    [diversity.hdd, 'that of samples of 42 words (HD-D)'],
    [diversity.yuleK, "Yule's K: less is more diverse"],
    [diversity.entropy, 'bits a word (entropy)'],
  ] as const
  return lines([
    ...rows.map(([value, name]) => [formatMeasure(value), name]),
    [formatCount(diversity.hapaxLegomena), 'words that occur once'],
  ])
}

function formatMeasure(value: number | null | undefined): string {
  if (value === null || value === undefined) return '-'
  return value.toFixed(value < 1 ? 3 : 1)
}

function lines(rows: readonly (readonly string[])[]): string {
  return indent(rows.length === 0 ? 'none\n' : alignColumns(rows))
}
