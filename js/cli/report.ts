import type { TextScore, TextStats } from '../node/index.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import { commonWords } from './common-words.ts'
import { alignColumns, formatCount, formatScore, plural } from './format.ts'
import { sentenceLengthHistogram } from './histogram.ts'
import { displayName } from './input.ts'
import { measuresReport } from './measures-report.ts'
import { indent, section } from './sections.ts'

/** All that is known about a file, for people. `loadTime` in milliseconds, `width` in columns. */
export function report(analyzed: AnalyzedFile, loadTime: number, width: number): string {
  const { file, language, stats, measures } = analyzed
  const name = displayName(file)
  const sections = [
    section(language === undefined ? name : `${name} (${language})`, counts(stats)),
    section('Readability', readability(stats)),
    stats.mostCommonWords.length > 0
      ? section(
          `The ${plural(stats.mostCommonWords.length, 'most common word')}`.replace(
            'The 1 ',
            'The ',
          ),
          commonWords(stats.mostCommonWords, width),
        )
      : '',
    stats.sentenceCount > 0
      ? section('Words in a sentence', sentenceLengthHistogram(stats.sentenceLengths, width))
      : '',
    ...(measures === undefined ? [] : measuresReport(measures)),
    section('Time', time(analyzed, loadTime)),
  ]
  return sections.filter((text) => text !== '').join('\n')
}

function counts(stats: TextStats): string {
  const { characters } = stats
  const perSentence = stats.sentenceCount > 0 ? stats.wordCount / stats.sentenceCount : null
  return indent(
    alignColumns([
      [
        formatCount(stats.wordCount),
        `words, ${formatCount(stats.distinctWordCount)} of them distinct`,
      ],
      [
        formatCount(stats.sentenceCount),
        `sentences, of ${formatScore(perSentence)} words on average`,
      ],
      [formatCount(stats.paragraphCount), 'paragraphs'],
      [formatCount(stats.lineCount), 'lines'],
      [formatCount(stats.syllableCount), 'syllables'],
      [
        formatCount(characters.graphemes),
        `characters, ${formatCount(characters.graphemesWithoutSpaces)} without spaces`,
      ],
      [formatCount(characters.codePoints), 'code points'],
      [formatCount(stats.byteCount), 'bytes of UTF-8'],
    ]),
  )
}

function readability({ scores, consensusGrade, wordCount }: TextStats): string {
  if (wordCount === 0) return indent('no words to judge\n')
  const rows = Object.entries(scores).map(([name, score]) => [
    formatScore(score.value),
    `${name}${meaning(score)}`,
  ])
  if (consensusGrade !== null) {
    rows.push([
      formatScore(consensusGrade.value),
      `the median of ${plural(consensusGrade.formulas.length, 'grade')}`,
    ])
  }
  return indent(alignColumns(rows))
}

function meaning({ value, band, grade }: TextScore): string {
  if (band !== null) return `: ${band}`
  if (grade === null) return ''
  return grade === value ? ': years of school' : `: grade ${formatScore(grade)}`
}

function time({ stats, duration }: AnalyzedFile, loadTime: number): string {
  const speed = stats.byteCount / 1e6 / (duration / 1e3)
  return indent(
    alignColumns([
      [`${loadTime.toFixed(1)} ms`, 'to load the module'],
      [`${duration.toFixed(1)} ms`, `to analyse the text: ${speed.toFixed(1)} MB/s`],
    ]),
  )
}
