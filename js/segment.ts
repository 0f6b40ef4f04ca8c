import * as constants from 'wordbridge-core.constants'
import { loadedInstance } from './instance.ts'
import { useMarkup } from './markup.ts'
import { checkSegmentOptions } from './options.ts'
import { copySegments } from './segment-columns.ts'
import { useSentenceRules } from './sentence-rules.ts'
import { checkStatus, temporary } from './status.ts'
import { checkText } from './text.ts'
import { areUax29, packWords } from './word-policy.ts'
import type { ReuseOptions, Segments, SegmentOptions } from './types.ts'

/**
 * Cuts a text into graphemes, words, sentences, paragraphs or lines. The segments follow each other without gaps:
 * spaces and punctuation are segments among the words, blank lines among the sentences and paragraphs.
 *
 * @param text - A string, or bytes of UTF-8. Of bytes, the offsets are those of the string that
 *   `new TextDecoder('utf-8', { ignoreBOM: true })` makes of them.
 * @param options - See {@link SegmentOptions}, and {@link ReuseOptions} for many texts. Sentences follow UAX #29 to the letter
 *   with `newlines: 'break'` unless `sentences` says otherwise.
 * @returns Three columns of equal length, the caller's own: segment `i` is `text.slice(start[i], end[i])`. `start` and `end`
 *   are views of one buffer, for where a segment ends the next one starts.
 * @throws {@link WordbridgeError} `'not-loaded'`, `'wrong-type'`, `'unknown-option'`, `'invalid-option'`,
 *   `'text-too-large'`, `'out-of-memory'`, `'stack-exhausted'`, `'busy'` or `'broken'`.
 *
 * Takes time in proportion to the text, and 5 bytes for each segment.
 */
export function segment(
  text: string | Uint8Array,
  options: SegmentOptions & ReuseOptions,
): Segments {
  const checked = checkSegmentOptions(options)
  checkText(text)
  return loadedInstance().run((core, memory, defer) => {
    if (checked.granularity === 'sentence') useSentenceRules(core, memory, checked, defer)
    useMarkup(core, checked, defer)
    const byWordsAlone =
      checked.granularity === 'word' && checked.markup === 'plain' && areUax29(checked)
    const { pointer, size, hasNoAddress } = byWordsAlone
      ? memory.storeForWordKinds(text, defer)
      : memory.store(text, defer)
    const address =
      hasNoAddress === true
        ? core.segmentWords(pointer, size)
        : core.segment(
            pointer,
            size,
            Number(typeof text === 'string'),
            constants.Granularity[checked.granularity],
            constants.Newlines[checked.newlines],
            packWords(checked),
          )
    const segmentation = temporary(memory, address, core.releaseSegmentation, defer)
    checkStatus(core, segmentation.status)
    return copySegments(memory, segmentation, checked.into)
  })
}
