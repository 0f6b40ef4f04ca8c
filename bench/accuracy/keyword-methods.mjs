// Ways to find the keywords of a text, each a function from a text to words, the best first: ours, those that were tried for it, and
// other packages.
import { createRequire } from 'node:module'
import keywordExtractor from 'keyword-extractor'
import { toString } from 'nlcst-to-string'
import { retext } from 'retext'
import retextKeywords from 'retext-keywords'
import retextPos from 'retext-pos'
import winkModel from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { keywords } from '../../dist/wordbridge.mjs'

const require = createRequire(import.meta.url)
const natural = require('natural')
const stopWords = Object.freeze(require('stopwords-iso').en)
const stops = new Set(stopWords)
const MOST = 20

const ranked = (scores) => [...scores].sort((one, other) => other[1] - one[1]).map(([word]) => word)
const count = (words) => {
  const counts = new Map()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const isContent = (word) => !stops.has(word) && word.length > 2 && !/^\d/.test(word)
const sentencesOf = (text) =>
  text
    .split(/[.!?]\s|\n\s*\n|\n(?=[#*\-|>0-9])/)
    .map((sentence) => sentence.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [])
    .filter((words) => words.length > 0)

/** Words by how often they occur. */
const byFrequency = (text) => ranked(count(sentencesOf(text).flat().filter(isContent)))

/** Rose et al. 2010, of single words: by the degree in phrases between stop words. */
function byDegree(text) {
  const degrees = new Map()
  for (const sentence of sentencesOf(text)) {
    let phrase = []
    for (const word of [...sentence, 'the']) {
      if (isContent(word)) {
        phrase.push(word)
        continue
      }
      for (const each of phrase) degrees.set(each, (degrees.get(each) ?? 0) + phrase.length)
      phrase = []
    }
  }
  return ranked(degrees)
}

/** Mihalcea and Tarau 2004: PageRank of a graph of neighbours, without parts of speech. */
function byTextRank(text) {
  const graph = new Map()
  const link = (from, to) => {
    const edges = graph.get(from) ?? graph.set(from, new Map()).get(from)
    edges.set(to, (edges.get(to) ?? 0) + 1)
  }
  for (const words of sentencesOf(text)) {
    for (let i = 1; i < words.length; i++) {
      if (!isContent(words[i - 1]) || !isContent(words[i])) continue
      link(words[i - 1], words[i])
      link(words[i], words[i - 1])
    }
  }
  let ranks = new Map([...graph.keys()].map((word) => [word, 1]))
  for (let round = 0; round < 30; round++) {
    const next = new Map([...graph.keys()].map((word) => [word, 0.15]))
    for (const [from, edges] of graph) {
      const all = [...edges.values()].reduce((sum, weight) => sum + weight)
      for (const [to, weight] of edges) {
        next.set(to, next.get(to) + (0.85 * ranks.get(from) * weight) / all)
      }
    }
    ranks = next
  }
  return ranked(ranks)
}

/** Campos et al. 2020 (YAKE), of single words, without the case of letters. */
function byYake(text) {
  const sentences = sentencesOf(text)
  const words = new Map()
  sentences.forEach((sentence, at) => {
    sentence.forEach((word, i) => {
      const of = words.get(word) ?? { count: 0, places: [], left: [], right: [] }
      words.set(word, of)
      of.count++
      of.places.push(at)
      if (i > 0) of.left.push(sentence[i - 1])
      if (i + 1 < sentence.length) of.right.push(sentence[i + 1])
    })
  })
  const content = [...words].filter(([word]) => isContent(word))
  const counts = content.map(([, of]) => of.count)
  const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length
  const deviation = Math.sqrt(
    counts.reduce((sum, each) => sum + (each - mean) ** 2, 0) / counts.length,
  )
  const variety = (neighbours) => new Set(neighbours).size / Math.max(neighbours.length, 1)
  const scores = content.map(([word, of]) => {
    const related = 1 + ((variety(of.left) + variety(of.right)) * of.count) / Math.max(...counts)
    const position = Math.log(Math.log(3 + of.places[Math.floor((of.places.length - 1) / 2)]))
    const frequency = of.count / (mean + deviation)
    const spread = new Set(of.places).size / sentences.length
    return [word, -(related * position) / (frequency / related + spread / related)]
  })
  return ranked(scores)
}

const wink = winkNlp(winkModel)
function byWink(text) {
  const { its, as } = wink
  const table = wink
    .readDoc(text)
    .tokens()
    .filter((token) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag))
    .out(its.normal, as.freqTable)
  return table.map(([word]) => word)
}

function byNatural(text) {
  const frequencies = new natural.TfIdf()
  frequencies.addDocument(text)
  return frequencies.listTerms(0).map(({ term }) => term)
}

function byRetext(text) {
  const processor = retext().use(retextPos).use(retextKeywords, { maximum: MOST })
  const file = { data: {} }
  const tree = processor.parse(text)
  processor.runSync(tree, file)
  return file.data.keywords.map(({ matches }) => toString(matches[0].node).toLowerCase())
}

const byKeywordExtractor = (text) =>
  keywordExtractor.extract(text, {
    language: 'english',
    return_changed_case: true,
    remove_duplicates: true,
  })

const version = (name) => require(`${name}/package.json`).version

/** Name of a way, and the way. */
export const METHODS = [
  ['wordbridge', (text) => keywords(text, { stopWords, count: MOST }).map(({ word }) => word)],
  ['frequency alone', byFrequency],
  ['TextRank, of neighbours', byTextRank],
  ['RAKE, degree of words', byDegree],
  ['YAKE, without the case of letters', byYake],
  [`npm \`natural\` ${version('natural')}, TF-IDF of the text alone`, byNatural],
  [`npm \`wink-nlp\` ${version('wink-nlp')}, frequency without its stop words`, byWink],
  ['npm `retext-keywords` 8.0.2', byRetext],
  ['npm `keyword-extractor` 0.0.28, in the order of the text', byKeywordExtractor],
]
