import type { Core } from './core.ts'
import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import { WORD_LISTS } from './formulas.generated.ts'
import type { Defer, Memory } from './memory.ts'
import { checkStatus } from './status.ts'
import type { WordListName, WordLists } from './types.ts'

/** Lists as the core reads them. */
interface PackedWordLists {
  /** A bit for each list, in the order of {@link WORD_LISTS}. */
  readonly mask: number
  /** Lines of a word, a tab and the mask of a list that has it. */
  readonly lines: string
}

const packed = new WeakMap<WordLists, PackedWordLists>()

/** The option `wordLists`, checked: a copy, for the caller may change the lists. Throws `'invalid-option'`. */
export function checkWordLists(option: unknown): WordLists | undefined {
  if (option === undefined) return undefined
  if (typeof option !== 'object' || option === null || isList(option)) {
    throw invalid(`is ${describeValue(option)}. Allowed: an object of lists by their names`)
  }
  if (packed.has(option)) return option
  const given = Object.entries(option).filter(([, list]) => list !== undefined)
  if (given.length === 0) return undefined
  const lists = given.map(([name, list]) => [checkName(name), checkList(name, list)] as const)
  const copy = Object.freeze(Object.fromEntries(lists)) as WordLists
  packed.set(copy, pack(lists))
  return copy
}

/** The lists there are. */
export function namesOfLists(lists: WordLists | undefined): readonly WordListName[] {
  return lists === undefined ? [] : (Object.keys(lists) as WordListName[])
}

/** Makes the core count by lists that {@link checkWordLists} gave until the call at hand ends. */
export function useWordLists(
  core: Core,
  memory: Memory,
  lists: WordLists | undefined,
  defer: Defer,
): void {
  if (lists === undefined) return
  const { lines, mask } = packed.get(lists) ?? { lines: '', mask: 0 }
  const { pointer, size } = memory.storeExactly(lines, defer)
  defer(() => {
    core.forgetWordLists()
  })
  checkStatus(core, core.useWordLists(pointer, size, mask))
}

function pack(lists: readonly (readonly [WordListName, readonly string[]])[]): PackedWordLists {
  const bits = lists.map(([name]) => 1 << WORD_LISTS.indexOf(name))
  return {
    mask: bits.reduce((mask, bit) => mask | bit, 0),
    // The core unites the lists of a word that is on several.
    lines: lists
      .flatMap(([, words], place) => words.map((word) => `${word}\t${bits[place]}\n`))
      .join(''),
  }
}

function checkName(name: string): WordListName {
  if ((WORD_LISTS as readonly string[]).includes(name)) return name as WordListName
  throw invalid(`has a list ${describeValue(name)}. Known lists: ${WORD_LISTS.join(', ')}`)
}

function checkList(name: string, list: unknown): readonly string[] {
  if (!isList(list)) {
    throw invalid(`has ${describeValue(list)} for ${name}. Allowed: an array or a Set of words`)
  }
  const words = Array.from(list)
  const wrong = words.findIndex(
    (word) => typeof word !== 'string' || !/^[^\t\n\r]*\S[^\t\n\r]*$/u.test(word),
  )
  if (wrong >= 0) {
    throw invalid(`has ${describeValue(words[wrong])} at index ${wrong} of ${name}. Allowed: words`)
  }
  return Object.freeze((words as string[]).map((word) => word.trim()))
}

function isList(value: unknown): value is readonly unknown[] | ReadonlySet<unknown> {
  return Array.isArray(value) || value instanceof Set
}

function invalid(what: string): WordbridgeError {
  return new WordbridgeError('invalid-option', `The option wordLists ${what}.`)
}
