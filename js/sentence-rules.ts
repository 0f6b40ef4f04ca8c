import type { Core } from './core.ts'
import type { Defer, Memory } from './memory.ts'
import { checkStatus } from './status.ts'
import type { Language, SentenceOptions } from './types.ts'

/** Makes the call at hand cut sentences as the options, checked and complete, say. Throws `'out-of-memory'`. */
export function useSentenceRules(
  core: Core,
  memory: Memory,
  options: Required<SentenceOptions> & { readonly language: Language },
  defer: Defer,
): void {
  if (options.sentences === 'uax29') return
  const lines = [options.language, ...options.abbreviations].join('\n')
  const { pointer, size } = memory.store(lines, defer)
  defer(() => {
    core.endTailoring()
  })
  checkStatus(core, core.tailorSentences(pointer, size))
}
