import { type RangeColumns, SegmentKind } from 'wordbridge/file'
import type { Settings } from '../analysis/settings.ts'
import type { Spacing } from '../analysis/script.ts'
import { describeSentence } from './describe-sentence.ts'
import { type Highlight, hardnessOf } from './highlight.ts'

/** What to look for, and by which rules. */
export interface Looking {
  readonly settings: Settings
  readonly spacing: Spacing
  readonly edits: number
  /** A word that is to be marked wherever it stands, if any. */
  readonly chosen: string | undefined
  readonly textOf: (from: number, to: number) => string
}

/** Letters from which on a word is long. */
export const LONG_WORD = 12
/** Letters from which on a word is worth a remark if it comes again soon, and how many words on that is. */
const SHORTEST_REPEATED = 5
const REPEATED_WITHIN = 12

/** A word as entries of the vocabulary are told apart: NFC, straight apostrophes, case folded by the language, ß as ss. */
export function fold(word: string, language: string): string {
  const spelled = word.normalize('NFC').replace(/[’ʼ＇]/g, "'")
  return spelled.toLocaleUpperCase(language).toLocaleLowerCase(language)
}

/** All highlights of the segments that a part of the text touches, in the order of the text. */
export function findHighlights(range: RangeColumns, looking: Looking): Highlight[] {
  return [...sentences(range, looking), ...words(range, looking)].sort(
    (one, other) => one.from - other.from || other.to - one.to,
  )
}

function* sentences({ sentences }: RangeColumns, looking: Looking): Generator<Highlight> {
  const { settings, spacing, textOf, edits } = looking
  for (const [index, start] of sentences.start.entries()) {
    const counts = {
      words: sentences.words[index] ?? 0,
      syllables: sentences.syllables[index] ?? 0,
      fleschKincaidGrade: sentences.fleschKincaidGrade[index] ?? NaN,
    }
    const kind = hardnessOf(counts, settings.language === 'en', spacing)
    if (kind === 'plain') continue
    const text = textOf(start, sentences.end[index] ?? start)
    const from = start + text.length - text.trimStart().length
    yield {
      kind,
      from,
      to: from + text.trim().length,
      why: describeSentence(counts, settings, kind),
      sentence: { row: sentences.first + index, edits },
    }
  }
}

function* words(
  { words }: RangeColumns,
  { textOf, chosen, spacing, settings }: Looking,
): Generator<Highlight> {
  const { language } = settings
  const lastPlace = new Map<string, number>()
  let place = 0
  let previous = ''
  for (const [index, from] of words.start.entries()) {
    if ((words.kind[index] ?? 0) < SegmentKind.number) continue
    const to = words.end[index] ?? from
    const word = textOf(from, to)
    const folded = fold(word, language)
    place++
    const before = lastPlace.get(folded)
    lastPlace.set(folded, place)
    if (chosen !== undefined && folded === fold(chosen, language)) {
      yield { kind: 'chosen', from, to, why: `“${word}”, the word chosen in the chart.` }
    }
    // Where letters stand for words, one that comes again says nothing.
    if (spacing !== 'spaces') continue
    if (word.length >= LONG_WORD) {
      yield { kind: 'long', from, to, why: `A long word: ${word.length} letters.` }
    }
    if (folded === previous && !/\d/.test(word)) {
      yield { kind: 'repeated', from, to, why: `“${word}” twice in a row.` }
    } else if (before !== undefined && isRepeated(word, place - before)) {
      const distance = place - before
      yield { kind: 'repeated', from, to, why: `“${word}” again after ${distance} words.` }
    }
    previous = folded
  }
}

function isRepeated(word: string, distance: number): boolean {
  return word.length >= SHORTEST_REPEATED && distance <= REPEATED_WITHIN
}
