import type { TextStats } from '../index.ts'
import type { AnalyzedFile } from './analyzed-file.ts'
import { commonWords } from './common-words.ts'
import { alignColumns, formatCount, formatScore, plural } from './format.ts'
import { sentenceLengthHistogram } from './histogram.ts'
import { displayName } from './input.ts'
import { readingEaseBand } from './reading-ease-band.ts'

/** All that is known about a file, for people. `loadTime` in milliseconds, `width` in columns. */
export function report(analyzed: AnalyzedFile, loadTime: number, width: number): string {
  const { file, stats } = analyzed
  const sections = [
    section(displayName(file), counts(stats)),
    readability(stats),
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
    section('Time', time(analyzed, loadTime)),
  ]
  return sections.filter((text) => text !== '').join('\n')
}

function section(title: string, body: string): string {
  return `${title}\n${body}`
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

function readability({ readability: scores }: TextStats): string {
  if (scores === null) return ''
  const ease = scores.fleschReadingEase.value
  const band = ease === null ? 'no words to judge' : readingEaseBand(ease)
  const { words, sentences, syllables } = scores.fleschReadingEase.inputs
  return section(
    'Readability',
    indent(
      alignColumns([
        [formatScore(ease), `Flesch reading ease: ${band}`],
        [formatScore(scores.fleschKincaidGrade.value), 'Flesch-Kincaid grade, in years of school'],
      ]) +
        `from ${plural(words, 'word')}, ${plural(sentences, 'sentence')}, ${plural(syllables, 'syllable')}\n`,
    ),
  )
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

function indent(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ')
}
