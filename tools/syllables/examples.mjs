// What the model learns from: runs of letters with the syllables they may have, and the patterns around their vowels.
import { symbolsOf, isVowel, priorOf, runsOf, splitContraction } from './spelling.mjs'
import { visitPatterns } from './features.mjs'
import { Numbering } from './numbering.mjs'

const FEWEST_OCCURRENCES = 3

/**
 * Runs with the counts they may have, of words that are one run each: without their contraction, for that is counted by
 * rule. What the dictionary says of the run itself comes before what follows from a contraction.
 *
 * @param {Map<string, number[]>} words
 * @returns {Map<string, number[]>}
 */
export function runsToLearn(words) {
  const runs = new Map()
  const known = new Set()
  for (const [word, counts] of words) {
    const { base, syllables } = splitContraction(word.replace(/\.$/, ''))
    if (runsOf(base)[0] !== base || !/[aeiouy]/.test(base)) continue
    const possible = counts.map((count) => count - syllables).filter((count) => count > 0)
    if (possible.length === 0 || known.has(base)) continue
    runs.set(base, possible)
    if (base === word) known.add(base)
  }
  return runs
}

/** Examples as flat arrays: vowels of run i are [vowels[i], vowels[i + 1]), patterns of vowel j [patterns[j], patterns[j + 1]). */
export function makeExamples(runs) {
  const numbering = new Numbering()
  const { occurrences, total, vowelCount } = countPatterns(runs, numbering)
  const examples = {
    counts: [...runs.values()],
    vowels: new Int32Array(runs.size + 1),
    priors: new Float64Array(vowelCount),
    patterns: new Int32Array(vowelCount + 1),
    pattern: new Int32Array(total),
    keys: numbering.keys(),
  }
  let run = 0
  let vowel = 0
  let end = 0
  for (const letters of runs.keys()) {
    const symbols = symbolsOf(letters)
    symbols.forEach((symbol, index) => {
      if (isVowel(symbol)) examples.priors[vowel++] = priorOf(symbols, index) / 4
    })
    const first = examples.vowels[run]
    visitPatterns(symbols, (index, key) => {
      const number = numbering.add(key)
      if (occurrences[number] >= FEWEST_OCCURRENCES) examples.pattern[end++] = number
      examples.patterns[first + index + 1] = end
    })
    examples.vowels[++run] = vowel
  }
  return examples
}

function countPatterns(runs, numbering) {
  const occurrences = new Int32Array(2 ** 24)
  let total = 0
  let vowelCount = 0
  for (const letters of runs.keys()) {
    vowelCount += visitPatterns(symbolsOf(letters), (_, key) => {
      ++occurrences[numbering.add(key)]
      ++total
    })
  }
  return { occurrences, total, vowelCount }
}
