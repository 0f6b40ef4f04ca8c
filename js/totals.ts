import * as constants from 'wordbridge-core.constants'
import { compact } from './compact.ts'
import type { TotalName } from './core.ts'

/** The numbers of a text that begin at a place, in the order of the core. */
export function totalsAt(numbers: Float64Array, first: number): Record<TotalName, number> {
  const number = constants.Number
  return {
    words: countAt(numbers, first + number.words),
    distinctWords: countAt(numbers, first + number.distinctWords),
    sentences: countAt(numbers, first + number.sentences),
    paragraphs: countAt(numbers, first + number.paragraphs),
    lines: countAt(numbers, first + number.lines),
    syllables: countAt(numbers, first + number.syllables),
    bytes: countAt(numbers, first + number.bytes),
    illFormed: countAt(numbers, first + number.illFormed),
    graphemes: countAt(numbers, first + number.graphemes),
    graphemesWithoutSpaces: countAt(numbers, first + number.graphemesWithoutSpaces),
    codePoints: countAt(numbers, first + number.codePoints),
    codePointsWithoutSpaces: countAt(numbers, first + number.codePointsWithoutSpaces),
    utf16Units: countAt(numbers, first + number.utf16Units),
    utf16UnitsWithoutSpaces: countAt(numbers, first + number.utf16UnitsWithoutSpaces),
    fleschReadingEase: numbers[first + number.fleschReadingEase] ?? NaN,
    fleschKincaidGrade: numbers[first + number.fleschKincaidGrade] ?? NaN,
  }
}

function countAt(numbers: Float64Array, place: number): number {
  return compact(numbers[place] ?? NaN)
}
