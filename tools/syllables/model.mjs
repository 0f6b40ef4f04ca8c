// The model in plain JavaScript: what src/lexicon/syllables.cpp computes from the packed one.
import { visitPatterns } from './features.mjs'
import { spelledLetters } from './initialism.mjs'
import {
  isVowel,
  priorOf,
  runsOf,
  nameSyllables,
  splitContraction,
  symbolsOf,
} from './spelling.mjs'

/** Syllables by weights of patterns in quarters, and exceptions. */
export class Model {
  #weights
  #exceptionOf

  /** `exceptionOf(word)` answers the syllables of an exception, and undefined for other words. */
  constructor(weights, exceptionOf = () => undefined) {
    this.#weights = weights
    this.#exceptionOf = exceptionOf
  }

  /** Syllables of a word in lower case ASCII, at least 1. */
  count(word) {
    const known = this.#exceptionOf(word)
    if (known !== undefined) return known
    const { base, syllables } = splitContraction(word)
    let count = syllables
    for (const run of runsOf(base)) count += this.#countRun(run, word)
    return Math.max(1, count)
  }

  #countRun(run, word) {
    const known = run === word ? undefined : this.#exceptionOf(run)
    if (known !== undefined) return known
    const spelled = spelledLetters(run)
    const names = nameSyllables(run.slice(0, spelled))
    return spelled === run.length ? names : names + this.#carriers(run.slice(spelled))
  }

  #carriers(run) {
    const symbols = symbolsOf(run)
    const scores = []
    symbols.forEach((symbol, index) => {
      if (isVowel(symbol)) scores.push(priorOf(symbols, index))
    })
    visitPatterns(symbols, (vowel, key) => {
      scores[vowel] += this.#weights.get(key) ?? 0
    })
    return Math.max(1, scores.filter((score) => score > 0).length)
  }
}
