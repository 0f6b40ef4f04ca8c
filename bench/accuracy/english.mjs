// English counters of syllables against the CMU Pronouncing Dictionary.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { syllable } from 'syllable'
import { analyze, Document } from '../../dist/wordbridge.mjs'
import { dictionaryCounts, isHeldOut } from '../../tools/syllables/dictionary.mjs'
import { row } from './table.mjs'

const require = createRequire(import.meta.url)
const { hyphenateSync } = require('hyphen/en-us')

const PEERS = {
  'npm `syllable` 5.0.1, rules': syllable,
  'groups of vowels, silent e': vowelGroups,
  'npm `hyphen`, patterns en-us': (word) => hyphenateSync(word).split('\u00ad').length,
}

function vowelGroups(word) {
  const groups = word.match(/[aeiouy]+/g)?.length ?? 0
  return Math.max(1, groups - (/[^aeiouyl]e$/.test(word) ? 1 : 0))
}

/** Rows of a table: words of the dictionary, words that were held out, and words of a book. `heldOut` is ours. */
export function englishRows(heldOut) {
  const counts = dictionaryCounts()
  const book = vocabularyOf(
    readFileSync(new URL('../../test/data/corpora/moby-dick.txt', import.meta.url), 'utf8'),
  )
  const shares = (count) => [
    share(counts, (word) => count(word)),
    share(new Map([...counts].filter(([word]) => isHeldOut(word))), count),
    share(counts, count, book),
  ]
  const ours = shares(oneWord)
  return [
    row('wordbridge', [ours[0], `${heldOut.toFixed(1)} (a model that has not seen them)`, ours[2]]),
    ...Object.entries(PEERS).map(([name, count]) => row(name, shares(count))),
  ]
}

function oneWord(word) {
  return analyze(word).syllableCount
}

function vocabularyOf(text) {
  const document = new Document(text)
  const { words, count } = document.vocabulary
  document.delete()
  return new Map(words.map((word, index) => [word, count[index]]))
}

// Percent of the words, each as often as it occurs, whose count is that of one of their pronunciations.
function share(counts, count, occurrences) {
  let right = 0
  let all = 0
  for (const [word, known] of counts) {
    const times = occurrences === undefined ? 1 : (occurrences.get(word) ?? 0)
    if (times === 0) continue
    all += times
    if (known.includes(count(word))) right += times
  }
  return ((100 * right) / all).toFixed(occurrences === undefined ? 1 : 2)
}
