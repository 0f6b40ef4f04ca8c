import { withLanguageOf } from './auto-language.ts'
import type { Core } from './core.ts'
import { Document, wordsOfDocument } from './document.ts'
import { WordbridgeError } from './errors.ts'
import { describeValue } from './describe-value.ts'
import { loadedInstance } from './instance.ts'
import type { Defer, Memory } from './memory.ts'
import { checkObject, checkTextOptions, TEXT_OPTIONS } from './options.ts'
import { checkStatus } from './status.ts'
import { useStopWords } from './stop-words.ts'
import { Summary, wordsOfSummary } from './summary.ts'
import {
  checkMeasure,
  checkRanking,
  KEYNESS_MEASURES,
  MEASURED_OPTIONS,
  named,
  type ReadWords,
  readWordsOfText,
  rowsOf,
} from './word-measures.ts'
import type { KeynessOptions, KeyWord, MeasuredTextOptions } from './word-measure-types.ts'

/** What has words: a text, bytes of UTF-8, a document or a summary. */
export type WordsSource = string | Uint8Array | Document | Summary

/**
 * The words of a text that are used there more often than in a reference, by a measure of keyness.
 *
 * @param source - A text, a document or a summary.
 * @param reference - What it is compared with: the same; a summary of many texts, as a rule.
 * @param options - How texts are read, if one of the two is a text, and how words are ranked. `language: 'auto'` is that of the
 *   source, or of the reference if that alone is a text.
 * @returns Words of the source alone, those that are rarer than in the reference last. None if one of the two has no word.
 * @throws {@link WordbridgeError} what {@link diversity} throws; `'deleted'` or `'foreign-handle'` for a document or a summary that is
 *   of no use.
 *
 * Takes time in proportion to the distinct words of the source, beside that for reading texts.
 */
export function keyness(
  source: WordsSource,
  reference: WordsSource,
  options?: MeasuredTextOptions & KeynessOptions,
): KeyWord[] {
  const given = checkObject(options, [...TEXT_OPTIONS, ...MEASURED_OPTIONS])
  const measure = checkMeasure(given['measure'], KEYNESS_MEASURES)
  const { count, minimumCount, stopWords } = checkRanking(given)
  checkSource('source', source)
  checkSource('reference', reference)
  const text = [source, reference].find(isText)
  const checked = checkTextOptions(text === undefined ? given : withLanguageOf(text, given))
  return loadedInstance().run((core, memory, defer) => {
    const words = read(core, memory, defer, source, checked)
    const beside = read(core, memory, defer, reference, checked)
    useStopWords(core, memory, stopWords, defer)
    checkStatus(core, core.keyness(words.address, beside.address, measure, count, minimumCount))
    return rowsOf(
      words,
      2,
      KEYNESS_MEASURES.length,
      (word, [times = 0, referenceCount = 0], values) => ({
        word,
        count: times,
        referenceCount,
        ...named(KEYNESS_MEASURES, values),
      }),
    )
  })
}

function isText(source: WordsSource): source is string | Uint8Array {
  return typeof source === 'string' || source instanceof Uint8Array
}

function checkSource(name: string, source: unknown): void {
  const fits =
    typeof source === 'string' ||
    source instanceof Uint8Array ||
    source instanceof Document ||
    source instanceof Summary
  if (fits) return
  throw new WordbridgeError(
    'wrong-type',
    `The ${name} must be a string, a Uint8Array, a document or a summary, not ${describeValue(source)}.`,
  )
}

function read(
  core: Core,
  memory: Memory,
  defer: Defer,
  source: WordsSource,
  options: ReturnType<typeof checkTextOptions>,
): ReadWords {
  if (source instanceof Document) return wordsOfDocument(source, core, memory, defer)
  if (source instanceof Summary) return wordsOfSummary(source, core, memory, defer)
  return readWordsOfText(core, memory, defer, source, options)
}
