import type { CoreReport } from './core.ts'
import type { Memory } from './memory.ts'
import type {
  CharacterCounts,
  Language,
  Newlines,
  Policies,
  Score,
  SentenceLength,
  TextStats,
  WordCount,
} from './types.ts'

/** What a report has to know beside the core's numbers. */
export interface ReportOptions {
  readonly language: Language
  readonly newlines: Newlines
  /** Lone surrogates of the string that was analysed: the core has not seen them. */
  readonly loneSurrogates: number
}

/** The numbers and columns of a report as a plain object. */
export function textStats(memory: Memory, report: CoreReport, options: ReportOptions): TextStats {
  const { language, newlines, loneSurrogates } = options
  const syllables = language === 'en' ? memory.number(report, 'syllables') : null
  const policies: Policies = {
    words: 'uax29',
    sentences: 'uax29',
    newlines,
    syllables: syllables === null ? null : 'en-rules',
  }
  return {
    language,
    policies,
    wordCount: memory.number(report, 'words'),
    distinctWordCount: memory.number(report, 'distinctWords'),
    sentenceCount: memory.number(report, 'sentences'),
    paragraphCount: memory.number(report, 'paragraphs'),
    lineCount: memory.number(report, 'lines'),
    syllableCount: syllables,
    characters: characterCounts(memory, report),
    byteCount: memory.number(report, 'bytes'),
    illFormedCount: memory.number(report, 'illFormed') + loneSurrogates,
    mostCommonWords: mostCommonWords(memory, report),
    sentenceLengths: sentenceLengths(memory, report),
    readability:
      syllables === null ? null : readability(memory, report, syllables, language, policies),
  }
}

function characterCounts(memory: Memory, report: CoreReport): CharacterCounts {
  return {
    graphemes: memory.number(report, 'graphemes'),
    graphemesWithoutSpaces: memory.number(report, 'graphemesWithoutSpaces'),
    codePoints: memory.number(report, 'codePoints'),
    codePointsWithoutSpaces: memory.number(report, 'codePointsWithoutSpaces'),
    utf16Units: memory.number(report, 'utf16Units'),
    utf16UnitsWithoutSpaces: memory.number(report, 'utf16UnitsWithoutSpaces'),
  }
}

function mostCommonWords(memory: Memory, report: CoreReport): WordCount[] {
  const counts = memory.copy(report, 'commonCounts')
  return memory
    .words(report, 'commonText')
    .map((word, index) => ({ word, count: counts[index] ?? 0 }))
}

function sentenceLengths(memory: Memory, report: CoreReport): SentenceLength[] {
  const sentences = memory.copy(report, 'lengthSentences')
  return Array.from(memory.copy(report, 'lengthWords'), (words, index) => ({
    words,
    sentences: sentences[index] ?? 0,
  }))
}

function readability(
  memory: Memory,
  report: CoreReport,
  syllables: number,
  language: Language,
  policies: Policies,
): TextStats['readability'] {
  const inputs = {
    words: memory.number(report, 'words'),
    sentences: memory.number(report, 'sentences'),
    syllables,
  }
  const score = (formula: string, value: number): Score => ({
    value: Number.isNaN(value) ? null : value,
    formula,
    inputs,
    language,
    policies,
  })
  return {
    fleschReadingEase: score('flesch-reading-ease', memory.number(report, 'fleschReadingEase')),
    fleschKincaidGrade: score('flesch-kincaid-grade', memory.number(report, 'fleschKincaidGrade')),
  }
}
