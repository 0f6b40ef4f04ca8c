import type { RangeColumns } from '../changes.ts'
import { SegmentKind } from '../segment-kind.ts'
import type { Language } from '../types.ts'
import { describeHighlight } from './describe-highlight.ts'
import {
  HIGHLIGHT_KINDS,
  type HighlightFacts,
  type HighlightOptions,
  type TextHighlight,
} from './highlight.ts'
import { hardnessOf, spacingOf } from './sentence-hardness.ts'

/** Letters from which on a word is worth a remark if it comes again soon. */
const SHORTEST_REPEATED = 5
/** How far a word that comes again may stand behind itself, in UTF-16 code units: what a highlight depends on before it. */
export const REACH = 200

/** By what the segments of a range are looked at. */
export interface Looking {
  readonly language: Language
  readonly options: HighlightOptions
  /** The text between two offsets. */
  readonly between: (from: number, to: number) => string
}

/**
 * The highlights of the segments that a part of the text touches, in the order of the text. A highlight depends on its sentence
 * and on the words less than {@link REACH} before it.
 */
export function findHighlights(range: RangeColumns, looking: Looking): TextHighlight[] {
  const { kinds = HIGHLIGHT_KINDS, message = describeHighlight } = looking.options
  return [...sentencesOf(range, looking), ...wordsOf(range, looking)]
    .filter(({ kind }) => kinds.includes(kind))
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .map((facts) => {
      const text = looking.between(facts.from, facts.to)
      return { ...facts, message: message(facts, text) }
    })
}

function* sentencesOf(
  { sentences }: RangeColumns,
  { language, between }: Looking,
): Generator<HighlightFacts> {
  for (const [index, start] of sentences.start.entries()) {
    const words = sentences.words[index] ?? 0
    const fleschKincaidGrade = sentences.fleschKincaidGrade[index] ?? NaN
    const textOf = (): string => between(start, sentences.end[index] ?? start)
    const kind = hardnessOf({ words, fleschKincaidGrade }, language, () => spacingOf(textOf()))
    if (kind === undefined) continue
    const text = textOf()
    const from = start + text.length - text.trimStart().length
    const syllables = sentences.syllables[index] ?? 0
    const row = sentences.first + index
    yield {
      kind,
      from,
      to: from + text.trim().length,
      row,
      words,
      syllables,
      fleschKincaidGrade,
    }
  }
}

function* wordsOf(
  { words }: RangeColumns,
  { options: { longWord = 12, repeatedWithin = 12 } }: Looking,
): Generator<HighlightFacts> {
  const latest = new Map<number, { readonly place: number; readonly from: number }>()
  let place = 0
  let lastEnd = -1
  for (const [index, from] of words.start.entries()) {
    const kind = words.kind[index] ?? SegmentKind.space
    if (kind < SegmentKind.number) continue
    const to = words.end[index] ?? from
    const number = words.word[index] ?? 0
    const before = latest.get(number)
    latest.set(number, { place: ++place, from })
    // Where nothing stands between words, letters stand for them: one that comes again says nothing.
    const isApart = from > lastEnd
    lastEnd = to
    if (kind !== SegmentKind.letter && kind !== SegmentKind.hangul) continue
    const letters = to - from
    if (letters >= longWord) yield { kind: 'long-word', from, to, letters }
    if (before === undefined || from - before.from > REACH || !isApart) continue
    const distance = place - before.place
    if (distance === 1 || (letters >= SHORTEST_REPEATED && distance <= repeatedWithin)) {
      yield { kind: 'repeated-word', from, to, distance }
    }
  }
}
