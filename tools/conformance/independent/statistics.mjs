// Statistics of a text by the other functions of this folder.
import { countOf, endsOf, sentencesOf, wordsOf } from './boundaries.mjs'
import { linesOf } from './paragraphs.mjs'

const SPACE = /^\p{White_Space}/u

/** As a vocabulary spells it: case folded (as far as lower case is that), composed, with straight apostrophes. */
const spelled = (word) =>
  word.toLowerCase().replaceAll('ς', 'σ').normalize('NFC').replaceAll('\u2019', "'")

const byCodePoints = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Words and how often they occur, most common first. */
export function frequenciesOf(words) {
  const counts = new Map()
  for (const word of words.map(spelled)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort(([a, times], [b, others]) => others - times || byCodePoints(a, b))
}

function lengthsOf(sentences) {
  const lengths = new Map()
  for (const sentence of sentences) {
    const words = wordsOf(sentence).length
    lengths.set(words, (lengths.get(words) ?? 0) + 1)
  }
  return [...lengths].sort(([a], [b]) => a - b).flat()
}

/** Sizes of a well-formed text. */
export function sizesOf(text) {
  const graphemes = piecesOf(text)
  const points = Array.from(text)
  const isNoSpace = (piece) => !SPACE.test(piece)
  return {
    byteCount: Buffer.byteLength(text),
    graphemes: graphemes.length,
    graphemesWithoutSpaces: graphemes.filter(isNoSpace).length,
    codePoints: points.length,
    codePointsWithoutSpaces: points.filter(isNoSpace).length,
    utf16Units: text.length,
    utf16UnitsWithoutSpaces: points.filter(isNoSpace).join('').length,
  }
}

function piecesOf(text) {
  const ends = endsOf(text, 'grapheme')
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}

/** What `analyze` says of a well-formed text by the policy `uax29`. */
export function statisticsOf(text, { newlines = 'auto' } = {}) {
  const frequencies = frequenciesOf(wordsOf(text))
  const sentences = sentencesOf(text, newlines)
  return {
    wordCount: wordsOf(text).length,
    distinctWordCount: frequencies.length,
    sentenceCount: sentences.length,
    paragraphCount: countOf(text, { granularity: 'paragraph', newlines }),
    lineCount: linesOf(text).length,
    illFormedCount: 0,
    ...sizesOf(text),
    mostCommonWords: frequencies.slice(0, 20).map(([word]) => word),
    mostCommonCounts: frequencies.slice(0, 20).map(([, count]) => count),
    sentenceLengths: lengthsOf(sentences),
  }
}
