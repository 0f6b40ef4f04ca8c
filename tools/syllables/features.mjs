// The patterns around a vowel letter: sequences of up to six symbols within five of it.
import { isVowel, SYMBOLS } from './spelling.mjs'

export const LONGEST_PATTERN = 6
export const REACH = 5

/**
 * Calls `visit(vowel, key)` for every pattern around every vowel letter of a run, vowels numbered from 0, and answers
 * how many vowels there are. A key tells a pattern and where it stands: see {@link patternOf}.
 */
export function visitPatterns(symbols, visit) {
  let vowel = 0
  for (let target = 1; target < symbols.length - 1; ++target) {
    if (!isVowel(symbols[target])) continue
    const last = Math.min(symbols.length - 1, target + REACH)
    for (let start = Math.max(0, target - REACH); start <= last; ++start) {
      let digits = 0
      for (let length = 1; length <= LONGEST_PATTERN && start + length - 1 <= last; ++length) {
        digits = digits * SYMBOLS + symbols[start + length - 1]
        visit(vowel, (digits * 8 + length) * 16 + (target - start + REACH))
      }
    }
    ++vowel
  }
  return vowel
}

/** The symbols of a pattern, and the place of the vowel letter counted from its first symbol. */
export function patternOf(key) {
  const place = (key % 16) - REACH
  let digits = Math.floor(key / 16)
  const length = digits % 8
  digits = Math.floor(digits / 8)
  const symbols = []
  for (let i = 0; i < length; ++i) {
    symbols.unshift(digits % SYMBOLS)
    digits = Math.floor(digits / SYMBOLS)
  }
  return { symbols, place }
}
