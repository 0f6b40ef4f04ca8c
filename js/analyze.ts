import * as constants from 'wordbridge-core.constants'
import { withLanguageOf } from './auto-language.ts'
import { loadedInstance } from './instance.ts'
import { useMarkup } from './markup.ts'
import { checkAnalyzeOptions, type CheckedAnalyzeOptions } from './options.ts'
import { watch } from './progress.ts'
import { textStats } from './report.ts'
import { useSentenceRules } from './sentence-rules.ts'
import { checkStatus, temporary } from './status.ts'
import { useStopWords } from './stop-words.ts'
import { storeSyllables } from './syllables.ts'
import { checkText, countLoneSurrogates } from './text.ts'
import { useWordLists } from './word-lists.ts'
import { packWords } from './word-policy.ts'
import type { AnalyzeOptions, TextStats } from './types.ts'

/**
 * Counts and measures a text.
 *
 * @param text - A string, or bytes of UTF-8. A lone surrogate, or an ill-formed sequence of bytes, is read as U+FFFD
 *   and counted in `illFormedCount`. A byte order mark is a character like any other.
 * @param options - See {@link AnalyzeOptions}.
 * @returns A plain object that owes nothing to wasm memory.
 * @throws {@link WordbridgeError} `'not-loaded'`, `'wrong-type'`, `'unknown-option'`, `'invalid-option'`,
 *   `'wrong-language'`, `'counts-needed'`, `'pack-missing'`, `'text-too-large'`, `'out-of-memory'`, `'stack-exhausted'`, `'busy'` or `'broken'`; whatever `onProgress` throws;
 *   the reason of an aborted `signal`.
 *
 * Takes time and memory in proportion to the text.
 */
export function analyze(text: string | Uint8Array, options?: AnalyzeOptions): TextStats {
  checkText(text)
  return analyzeBy(text, checkAnalyzeOptions(withLanguageOf(text, options)))
}

/** The same of a text and options that are checked. */
export function analyzeBy(text: string | Uint8Array, checked: CheckedAnalyzeOptions): TextStats {
  return loadedInstance().run((core, memory, defer) => {
    useSentenceRules(core, memory, checked, defer)
    useMarkup(core, checked, defer)
    useStopWords(core, memory, checked.stopWords, defer)
    const { pointer, size, hadPairsOnly } = memory.store(text, defer)
    const syllables = storeSyllables(memory, checked.syllables, defer)
    const call = watch(core, checked)
    const address = core.analyze(
      pointer,
      size,
      Number(typeof text === 'string'),
      constants.Newlines[checked.newlines],
      packWords(checked),
      constants.Language[checked.language],
      syllables.pointer,
      syllables.size,
      checked.mostCommonWords,
      Number(call.withProgress),
    )
    const report = temporary(memory, address, core.releaseAnalysis, defer)
    call.throwIfStopped()
    checkStatus(core, report.status)
    useWordLists(core, memory, checked.wordLists, defer)
    const countToScore = (): void => {
      core.countAnalysis(address, constants.Language[checked.language])
    }
    const loneSurrogates = hadPairsOnly === true ? 0 : countLoneSurrogates(text)
    return textStats(core, memory, report, countToScore, checked, loneSurrogates)
  })
}
