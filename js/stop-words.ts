import type { Core } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import type { Defer, Memory } from './memory.ts'

const NONE: readonly string[] = Object.freeze([])

/** What the core gets of lists that nobody can change, so that they are joined only once. */
const lists = new WeakMap<object, string>()

/** The option `stopWords` as a frozen array. Throws `'invalid-option'`. */
export function checkStopWords(option: unknown): readonly string[] {
  if (option === undefined) return NONE
  if (!isIterable(option)) {
    throw new WordbridgeError(
      'invalid-option',
      `The option stopWords is ${describeValue(option)}. Allowed: an iterable of words such as ['the', 'of'].`,
    )
  }
  if (lists.has(option)) return option as unknown as readonly string[]
  const words = Array.from(option)
  const wrong = words.findIndex((word) => typeof word !== 'string' || !/^[^\n\r]+$/.test(word))
  if (wrong !== -1) {
    throw new WordbridgeError(
      'invalid-option',
      `The option stopWords has ${describeValue(words[wrong])} at index ${wrong}. Allowed: words.`,
    )
  }
  if (words.length === 0) return NONE
  const frozen = Array.isArray(option) && Object.isFrozen(option) ? option : Object.freeze(words)
  lists.set(frozen, words.join('\n'))
  return frozen as readonly string[]
}

/** Leaves words that {@link checkStopWords} gave out of what is ranked during a call. */
export function useStopWords(
  core: Core,
  memory: Memory,
  words: readonly string[],
  defer: Defer,
): void {
  const list = lists.get(words)
  if (list === undefined) return
  const { pointer, size } = memory.store(list, defer)
  core.leaveWordsOut(pointer, size)
  defer(() => {
    core.leaveWordsOut(0, 0)
  })
}

function isIterable(value: unknown): value is Iterable<unknown> & object {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
