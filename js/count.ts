import * as constants from 'wordbridge-core.constants'
import { LONGEST_CHUNK } from './chunk-borders.ts'
import type { Core } from './core.ts'
import { loadedInstance } from './instance.ts'
import { useMarkup } from './markup.ts'
import type { Defer, Memory, StoredText } from './memory.ts'
import { checkCountOptions } from './options.ts'
import { useSentenceRules } from './sentence-rules.ts'
import { checkStatus } from './status.ts'
import { checkText } from './text.ts'
import { areUax29, packWords } from './word-policy.ts'
import type { CountOptions } from './types.ts'

/**
 * Counts the words of a text, or its graphemes, sentences, paragraphs or lines: one number of those that `analyze`
 * gives, many times as fast.
 *
 * @param text - A string, or bytes of UTF-8, read as `analyze` reads them.
 * @param options - See {@link CountOptions}.
 * @returns For words `wordCount` of {@link analyze}, for graphemes its `characters.graphemes`, and so on.
 * @throws {@link WordbridgeError} `'not-loaded'`, `'wrong-type'`, `'unknown-option'`, `'invalid-option'`,
 *   `'text-too-large'`, `'out-of-memory'`, `'stack-exhausted'`, `'busy'` or `'broken'`.
 *
 * Takes time in proportion to the text.
 */
export function count(text: string | Uint8Array, options?: CountOptions): number {
  const checked = checkCountOptions(options)
  checkText(text)
  return loadedInstance().run((core, memory, defer) => {
    if (checked.granularity === 'sentence') useSentenceRules(core, memory, checked, defer)
    useMarkup(core, checked, defer)
    const words = packWords(checked)
    const countStored = ({ pointer, size }: StoredText): number =>
      core.count(
        pointer,
        size,
        constants.Granularity[checked.granularity],
        constants.Newlines[checked.newlines],
        words,
        Number(typeof text === 'string'),
      )
    const encoding = encodingFor(checked)
    if (typeof text === 'string' && text.length > LONGEST_CHUNK && hasSeams(checked)) {
      return countInChunks(core, memory, text, defer, encoding, countStored)
    }
    const result = countStored(memory.store(text, defer, encoding))
    if (result < 0) checkStatus(core, -result)
    return result
  })
}

type Checked = ReturnType<typeof checkCountOptions>

/** Whether a text can be counted in parts. */
function hasSeams(checked: Checked): boolean {
  const { granularity, markup } = checked
  if (markup !== 'plain') return false
  return granularity === 'grapheme' || (granularity === 'word' && areUax29(checked))
}

/** Of a string: where its words alone are counted, by UAX #29, other characters may stand in the place of some. */
function encodingFor(checked: Checked): number {
  return checked.granularity === 'word' && hasSeams(checked)
    ? constants.Encoding.words
    : constants.Encoding.utf8
}

function countInChunks(
  core: Core,
  memory: Memory,
  text: string,
  defer: Defer,
  encoding: number,
  countStored: (text: StoredText) => number,
): number {
  let total = 0
  const read = ({ pointer, size }: StoredText, isLast: boolean): number => {
    const counted = isLast ? size : core.lastCountingSeam(pointer, size)
    if (counted > 0) total += countStored({ pointer, size: counted })
    return counted
  }
  const countUnits = (units: number, length: number, room: number): boolean => {
    const words = core.countWordsOfUnits(units, length, room)
    total += words < 0 ? -1 - words : words
    return words >= 0
  }
  const areWords = encoding === constants.Encoding.words
  memory.storeInChunks(text, defer, encoding, read, areWords ? countUnits : undefined)
  return total
}
