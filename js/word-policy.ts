import * as constants from 'wordbridge-core.constants'
import type { WordPolicy, WordRules } from './types.ts'

/** A word policy with all of its switches. */
export interface CheckedWords {
  readonly words: WordPolicy
  readonly wordRules: Required<WordRules>
}

/** The values of each switch, the one that sets its bit in the core first; in the order of src/segment/word_policy.h. */
export const WORD_RULES: {
  readonly [Name in keyof WordRules]-?: readonly [
    Required<WordRules>[Name],
    Required<WordRules>[Name],
  ]
} = {
  hyphens: ['join', 'split'],
  dashes: ['join', 'split'],
  apostrophes: ['join', 'split'],
  numbers: ['count', 'skip'],
  urls: ['one', 'parts'],
  emails: ['one', 'parts'],
}
const FIRST_SWITCH = 8

const UAX29: Required<WordRules> = {
  hyphens: 'split',
  dashes: 'split',
  apostrophes: 'join',
  numbers: 'count',
  urls: 'parts',
  emails: 'parts',
}
const BETWEEN_SPACES: Required<WordRules> = {
  ...UAX29,
  hyphens: 'join',
  dashes: 'join',
  urls: 'one',
  emails: 'one',
}

/** The switches that each policy has unless the caller says otherwise. */
export const WORD_POLICIES: Readonly<Record<WordPolicy, Required<WordRules>>> = {
  uax29: UAX29,
  whitespace: BETWEEN_SPACES,
  word: BETWEEN_SPACES,
  docs: { ...BETWEEN_SPACES, dashes: 'split' },
  'cjk-characters': UAX29,
}

const RULE_NAMES = Object.keys(WORD_RULES) as (keyof WordRules)[]

/** Whether words are those of UAX #29 and nothing else. */
export function areUax29({ words, wordRules }: CheckedWords): boolean {
  return words === 'uax29' && wordRules === WORD_POLICIES.uax29
}

/** Policies with the switches that they have by themselves, packed: most calls have one of them. */
const packedDefaults = new Map<WordPolicy, number>()

/** A policy as the one number that the core takes. */
export function packWords(checked: CheckedWords): number {
  const { words, wordRules } = checked
  if (wordRules !== WORD_POLICIES[words]) return pack(checked)
  const known = packedDefaults.get(words)
  if (known !== undefined) return known
  const packed = pack(checked)
  packedDefaults.set(words, packed)
  return packed
}

function pack({ words, wordRules }: CheckedWords): number {
  let packed = constants.WordPolicy[words]
  let bit = FIRST_SWITCH
  for (const name of RULE_NAMES) {
    if (wordRules[name] === WORD_RULES[name][0]) packed |= bit
    bit <<= 1
  }
  return packed
}

/** The policy of a number that the core gave. */
export function unpackWords(packed: number): CheckedWords {
  const policies = Object.keys(WORD_POLICIES) as WordPolicy[]
  const words = policies.find((name) => constants.WordPolicy[name] === packed % FIRST_SWITCH)
  if (words === undefined) throw new Error(`the core has no word policy ${packed}`)
  const rules = RULE_NAMES.map((name, place) => {
    const isSet = (packed & (FIRST_SWITCH << place)) !== 0
    return [name, WORD_RULES[name][isSet ? 0 : 1]]
  })
  return { words, wordRules: Object.fromEntries(rules) as Required<WordRules> }
}
