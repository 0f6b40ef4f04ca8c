import { loadedInstance } from './instance.ts'
import { useMarkup } from './markup.ts'
import { checkCountOptions } from './options.ts'
import { useSentenceRules } from './sentence-rules.ts'
import { checkStatus } from './status.ts'
import { checkText } from './text.ts'
import { packWords } from './word-policy.ts'
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
    const { pointer, size } = memory.store(text, defer)
    const result = core.count(
      pointer,
      size,
      core.Granularity[checked.granularity],
      core.Newlines[checked.newlines],
      packWords(core, checked),
      typeof text === 'string',
    )
    if (result < 0) checkStatus(core, -result)
    return result
  })
}
