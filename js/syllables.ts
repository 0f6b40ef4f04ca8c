import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'
import type { Defer, Memory, StoredText } from './memory.ts'
import type { Syllables } from './types.ts'

const MOST_SYLLABLES = 1000
const NONE: Syllables = Object.freeze({})

/** What {@link addSyllables} was told, in the order in which it was. */
let added: Syllables = NONE

/** The lists that go to the core, so that the words added for all calls are written only once. */
const lists = new WeakMap<Syllables, string>()

/**
 * Says how many syllables words have, for all that is analysed from now on by this copy of the package: names, trade marks,
 * whatever a counter gets wrong. Documents and streams that exist keep what they were made with. The option `syllables` of a call comes
 * before it; both come before the counter of the language, and neither counts for language `'und'`.
 *
 * Words are told apart after case folding, as those of a text are. A later call adds to an earlier one. Analyzers and documents in
 * a worker get what was added on the side where they are asked for.
 *
 * @param syllables - Words, without white space, and their syllables: whole numbers from 0 to 1000.
 * @throws {@link WordbridgeError} `'wrong-type'` unless it is a plain object, `'invalid-option'` for what is no word or no
 *   number of syllables; nothing is added then.
 *
 * Every call that analyses a text takes time in proportion to the number of words that were added.
 */
export function addSyllables(syllables: Syllables): void {
  const checked = checkWords('addSyllables()', syllables)
  added = Object.freeze(merge(added, checked))
}

/** The option `syllables` with all that was added. Throws as {@link addSyllables} does. */
export function checkSyllables(option: unknown): Syllables {
  if (option === undefined || option === added) return added
  const checked = checkWords('The option syllables', option)
  return added === NONE ? checked : merge(added, checked)
}

/** Puts words and syllables into core memory for a call. */
export function storeSyllables(memory: Memory, syllables: Syllables, defer: Defer): StoredText {
  const list = syllableList(syllables)
  return list === '' ? { pointer: 0, size: 0 } : memory.storeExactly(list, defer)
}

// As the core reads them: lines of a word, a tab, and a number.
function syllableList(syllables: Syllables): string {
  let list = lists.get(syllables)
  if (list === undefined) {
    list = Object.entries(syllables)
      .map(([word, count]) => `${word}\t${count}\n`)
      .join('')
    lists.set(syllables, list)
  }
  return list
}

// A word that is there again comes last.
function merge(first: Syllables, then: Syllables): Record<string, number> {
  const merged = Object.assign(Object.create(null) as Record<string, number>, first)
  for (const [word, count] of Object.entries(then)) {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
    delete merged[word]
    merged[word] = count
  }
  return { ...merged }
}

function checkWords(what: string, value: unknown): Syllables {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map) {
    throw new WordbridgeError(
      what.startsWith('add') ? 'wrong-type' : 'invalid-option',
      `${what} takes a plain object of words and numbers, not ${describeValue(value)}.`,
    )
  }
  const words = Object.entries(value as Record<string, unknown>)
  for (const [word, count] of words) {
    if (!isWord(word)) {
      throw new WordbridgeError(
        'invalid-option',
        `${what}: ${describeValue(word)} is no word. Allowed: text without white space.`,
      )
    }
    if (!isCount(count)) {
      throw new WordbridgeError(
        'invalid-option',
        `${what}: the syllables of ${describeValue(word)} are ${describeValue(count)}. ` +
          `Allowed: whole numbers from 0 to ${MOST_SYLLABLES}.`,
      )
    }
  }
  return Object.fromEntries(words) as Syllables
}

function isWord(word: string): boolean {
  return /^\S+$/u.test(word) && !/[\uD800-\uDFFF]/u.test(word)
}

function isCount(count: unknown): boolean {
  return Number.isInteger(count) && (count as number) >= 0 && (count as number) <= MOST_SYLLABLES
}
