import { segment, SegmentKind } from '../node/index.ts'
import type { CountingOptions } from './arguments.ts'
import { languageOf } from './language.ts'
import type { WholeText } from './read-text.ts'

/**
 * A word or a sentence: `text` is what stands in the file's text from `start` to `end` (UTF-16 code
 * units).
 */
export interface ListedSegment {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Every word, or every sentence that has a word, without the white space around it. */
export function list(
  text: WholeText['text'],
  granularity: 'word' | 'sentence',
  counting: CountingOptions,
): ListedSegment[] {
  const language = counting.language === 'auto' ? languageOf(text).language : counting.language
  const string =
    typeof text === 'string' ? text : new TextDecoder('utf-8', { ignoreBOM: true }).decode(text)
  const { newlines, markup, words, wordRules, sentences, abbreviations } = counting
  const rules =
    granularity === 'word' ? { words, wordRules } : { language, sentences, abbreviations }
  const { start, end, kind } = segment(text, { granularity, newlines, markup, ...rules })
  const listed: ListedSegment[] = []
  for (const [index, first] of start.entries()) {
    if ((kind[index] ?? 0) < SegmentKind.number) continue
    listed.push(trim(string.slice(first, end[index]), first))
  }
  return listed
}

/** The segment on one line. */
export function onOneLine({ text }: ListedSegment): string {
  return text.replace(/\s*[\n\v\f\r\u0085\u2028\u2029]\s*/g, ' ')
}

function trim(text: string, offset: number): ListedSegment {
  const trimmed = text.trimStart()
  const start = offset + text.length - trimmed.length
  const result = trimmed.trimEnd()
  return { start, end: start + result.length, text: result }
}
