import type { CoreAnalysis, CoreTotals } from './core.ts'
import { loadedInstance } from './instance.ts'
import type { Memory } from './memory.ts'
import { checkAnalyzeOptions } from './options.ts'
import { checkHandle } from './status.ts'
import { checkText, countLoneSurrogates } from './text.ts'
import type {
  AnalyzeOptions,
  CharacterCounts,
  Policies,
  Score,
  SentenceLength,
  TextStats,
  WordCount,
} from './types.ts'

/**
 * Counts and measures a text.
 *
 * @param text - A string, or bytes of UTF-8. A lone surrogate, or an ill-formed sequence of bytes, is read as U+FFFD
 *   and counted in `illFormedCount`. A byte order mark is a character like any other.
 * @param options - See {@link AnalyzeOptions}.
 * @returns A plain object that owes nothing to wasm memory.
 * @throws {@link WordbridgeError} `'not-loaded'`, `'wrong-type'`, `'unknown-option'`, `'invalid-option'`,
 *   `'text-too-large'`, `'out-of-memory'` or `'broken'`.
 *
 * Takes time and memory in proportion to the text.
 */
export function analyze(text: string | Uint8Array, options?: AnalyzeOptions): TextStats {
  const checked = checkAnalyzeOptions(options)
  checkText(text)
  return loadedInstance().run((core, memory, defer) => {
    const { pointer, size } = memory.store(text, defer)
    const analysis = core.analyze(pointer, size, {
      newlines: core.Newlines[checked.newlines],
      language: core.Language[checked.language],
      mostCommonWords: checked.mostCommonWords,
    })
    const illFormed = typeof text === 'string' ? countLoneSurrogates(text) : undefined
    return textStats(checkHandle(core, analysis, defer), memory, checked, illFormed)
  })
}

/** The analysis as a plain object. `illFormed` replaces the core's own count. */
function textStats(
  analysis: CoreAnalysis,
  memory: Memory,
  { language, newlines }: Required<AnalyzeOptions>,
  illFormed: number | undefined,
): TextStats {
  const { totals } = analysis
  const syllables = language === 'en' ? totals.syllables : null
  const policies: Policies = {
    words: 'uax29',
    sentences: 'uax29',
    newlines,
    syllables: syllables === null ? null : 'en-rules',
  }
  return {
    language,
    policies,
    wordCount: totals.words,
    distinctWordCount: totals.distinctWords,
    sentenceCount: totals.sentences,
    paragraphCount: totals.paragraphs,
    lineCount: totals.lines,
    syllableCount: syllables,
    characters: characterCounts(totals),
    byteCount: totals.bytes,
    illFormedCount: illFormed ?? totals.illFormed,
    mostCommonWords: mostCommonWords(analysis, memory),
    sentenceLengths: sentenceLengths(analysis, memory),
    readability:
      syllables === null ? null : readability(analysis, totals, syllables, language, policies),
  }
}

function characterCounts(totals: CoreTotals): CharacterCounts {
  return {
    graphemes: totals.graphemes,
    graphemesWithoutSpaces: totals.graphemesWithoutSpaces,
    codePoints: totals.codePoints,
    codePointsWithoutSpaces: totals.codePointsWithoutSpaces,
    utf16Units: totals.utf16Units,
    utf16UnitsWithoutSpaces: totals.utf16UnitsWithoutSpaces,
  }
}

function mostCommonWords(analysis: CoreAnalysis, memory: Memory): WordCount[] {
  const words = memory.text(analysis.wordText).split('\n')
  const counts = memory.uint32(analysis.wordCounts)
  return Array.from(counts, (count, index) => ({ word: words[index] ?? '', count }))
}

function sentenceLengths(analysis: CoreAnalysis, memory: Memory): SentenceLength[] {
  const sentences = memory.uint32(analysis.lengthSentences)
  return Array.from(memory.uint32(analysis.lengthWords), (words, index) => ({
    words,
    sentences: sentences[index] ?? 0,
  }))
}

function readability(
  { readability: scores }: CoreAnalysis,
  { words, sentences }: CoreTotals,
  syllables: number,
  language: Score['language'],
  policies: Policies,
): TextStats['readability'] {
  const score = (formula: string, value: number): Score => ({
    value: Number.isNaN(value) ? null : value,
    formula,
    inputs: { words, sentences, syllables },
    language,
    policies,
  })
  return {
    fleschReadingEase: score('flesch-reading-ease', scores.fleschReadingEase),
    fleschKincaidGrade: score('flesch-kincaid-grade', scores.fleschKincaidGrade),
  }
}
