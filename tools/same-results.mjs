// Fails if two builds of the package give different results: node tools/same-results.mjs DIST OTHER-DIST
// Every corpus, every line of the official Unicode files, every example of CommonMark, and mixtures of them at all alignments, by
// count, analyze, segment, Stream, Document and the measures of words, under every policy, unit and language, and several rules of
// words and sentences, as plain text, as bytes and as Markdown; to the last bit of every number and column. One is to have SIMD and
// the other not, so that a build is not compared with itself by mistake; --any takes whatever they are, such as that of a commit
// before.
import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import commonmark from 'commonmark-spec'
import { ascii, english } from '../bench/corpora.mjs'
import { inProject } from './project.mjs'

const GRANULARITIES = ['grapheme', 'word', 'sentence', 'paragraph', 'line']
const NEWLINES = ['break', 'wrap', 'auto']
const LANGUAGES = 'az,cs,de,en,es,fi,fr,it,lt,nl,pl,pt,ru,sv,tr,uk,und'.split(',')
const MEASURES = ['keywords', 'ngrams', 'collocations', 'diversity']
const WORDS = [
  { words: 'whitespace' },
  { words: 'word' },
  { words: 'docs' },
  { words: 'docs', wordRules: { hyphens: 'split', apostrophes: 'split', urls: 'parts' } },
  { words: 'cjk-characters' },
  { wordRules: { hyphens: 'join' } },
  { wordRules: { dashes: 'join', apostrophes: 'split' } },
  { wordRules: { numbers: 'skip', urls: 'one', emails: 'one' } },
]
const SENTENCES = [
  ...['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru'].map((language) => ({
    sentences: 'abbreviations',
    language,
  })),
  { abbreviations: ['approx.', 'e.g.', 'op. cit.', 'et al', 'art.', 'the'], language: 'en' },
]
const UNITS = ['utf16', 'utf8', 'codepoint']
const LEVELS = ['words', 'sentences', 'paragraphs', 'lines', 'graphemes']
const MIXTURES = 1000
const MIXTURES_OF_MARKDOWN = 500

/** Texts by name: the corpora as they are and larger, and many short ones. */
export function texts() {
  const corpus = (name) => readFileSync(inProject('test/data/corpora', name), 'utf8')
  const book = corpus('moby-dick.txt')
  const declaration = corpus('udhr.txt')
  const official = officialTexts()
  const mixed = mixtures([book, declaration, official.join('')], MIXTURES)
  const examples = commonmark.tests.map(({ markdown }) => markdown.replaceAll('→', '\t'))
  const mixedExamples = mixtures(
    [book, declaration, examples.join('\n'), examples.join(' ')],
    MIXTURES_OF_MARKDOWN,
  )
  return {
    'moby-dick.txt': book,
    'udhr.txt': declaration,
    '3 MB of English': english(book, 3e6).toString(),
    'English in ASCII': ascii(Buffer.from(book)).toString(),
    'no text': '',
    ...Object.fromEntries(official.map((text, i) => [`official text ${i}`, text])),
    ...Object.fromEntries(mixed.map((text, i) => [`mixture ${i}`, text])),
    'the specification of CommonMark': commonmark.text,
    ...Object.fromEntries(examples.map((text, i) => [`example ${i} of Markdown`, text])),
    ...Object.fromEntries(mixedExamples.map((text, i) => [`mixture ${i} with Markdown`, text])),
  }
}

/** The texts of the official break test files. */
function officialTexts() {
  const folder = inProject('test/data/unicode-17.0')
  const files = readdirSync(folder).filter((name) => name.includes('BreakTest'))
  const lines = files.flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
  return lines
    .map((line) => line.split('#')[0].match(/[0-9A-F]{4,6}/g))
    .filter((codes) => codes !== null)
    .map((codes) => String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16))))
    .map((text) => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'))
}

/** Pieces of the sources, of up to 200 code units, one after another: what stands at the seams of sixteen bytes varies. */
function mixtures(sources, count) {
  let state = 1
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const piece = () => {
    const source = sources[below(sources.length)]
    const start = below(source.length)
    return source.slice(start, start + below(below(2) === 0 ? 8 : 200))
  }
  return Array.from({ length: count }, () => Array.from({ length: 1 + below(8) }, piece).join(''))
}

/**
 * Every result of a package for a text, one after another, each with what was asked.
 *
 * @returns {Generator<[question: string, answer: unknown]>}
 */
export function* resultsOf(wordbridge, text) {
  const { count, analyze, segment, Document } = wordbridge
  for (const granularity of GRANULARITIES) {
    for (const newlines of NEWLINES) {
      const asked = `{ granularity: '${granularity}', newlines: '${newlines}' }`
      yield [`count ${asked}`, count(text, { granularity, newlines })]
      yield [`segment ${asked}`, segment(text, { granularity, newlines })]
    }
  }
  for (const newlines of NEWLINES) {
    yield [`analyze { newlines: '${newlines}' }`, analyze(text, { newlines, mostCommonWords: 1e6 })]
  }
  for (const language of LANGUAGES) {
    yield [`analyze { language: '${language}' }`, analyze(text, { language, mostCommonWords: 1e6 })]
  }
  for (const words of WORDS) yield* resultsBy(words, wordbridge, text)
  for (const rules of SENTENCES) {
    const asked = JSON.stringify(rules)
    yield [`count ${asked}`, count(text, { granularity: 'sentence', ...rules })]
    yield [`segment ${asked}`, segment(text, { granularity: 'sentence', ...rules })]
  }
  yield* resultsOfMarkdown(wordbridge, text)
  yield* resultsOfBytes(wordbridge, new TextEncoder().encode(text))
  for (const measure of MEASURES) yield [measure, wordbridge[measure](text)]
  yield ['Stream', streamed(wordbridge, text)]
  for (const offsets of UNITS) {
    yield* columnsOf(new Document(text, { offsets }), `{ offsets: '${offsets}' }`)
  }
}

/** Of rules of words. */
function* resultsBy(words, { count, analyze, segment, Document }, text) {
  const asked = JSON.stringify(words)
  yield [`count ${asked}`, count(text, words)]
  yield [`count ${asked} of sentences`, count(text, { granularity: 'sentence', ...words })]
  yield [`segment ${asked}`, segment(text, { granularity: 'word', ...words })]
  yield [`analyze ${asked}`, analyze(text, { mostCommonWords: 1e6, ...words })]
  const document = new Document(text, words)
  const { start, kind } = document.words
  yield [`Document ${asked}.words`, { start, kind }]
  document.delete()
}

/** Of UTF-8, which goes other ways than a string. */
function* resultsOfBytes({ count, analyze, segment }, bytes) {
  for (const granularity of GRANULARITIES) {
    yield [`count ${granularity} of bytes`, count(bytes, { granularity })]
    yield [`segment ${granularity} of bytes`, segment(bytes, { granularity })]
  }
  yield ['analyze of bytes', analyze(bytes, { mostCommonWords: 1e6 })]
}

/** What a stream tells of a text that it gets in three parts. */
function streamed({ Stream }, text) {
  const stream = new Stream()
  const third = Math.ceil(text.length / 3)
  for (const start of [0, third, 2 * third]) stream.feed(text.slice(start, start + third))
  const summary = stream.finish()
  const { stats } = summary
  summary.delete()
  return stats
}

/** Of a text that is read as Markdown. */
function* resultsOfMarkdown({ count, analyze, segment }, text) {
  for (const newlines of NEWLINES) {
    const options = { markup: 'markdown', newlines }
    for (const granularity of GRANULARITIES) {
      const asked = JSON.stringify({ granularity, ...options })
      yield [`count ${asked}`, count(text, { granularity, ...options })]
      yield [`segment ${asked}`, segment(text, { granularity, ...options })]
    }
    const asked = JSON.stringify(options)
    yield [`analyze ${asked}`, analyze(text, { mostCommonWords: 1e6, ...options })]
  }
}

function* columnsOf(document, asked) {
  for (const level of LEVELS) {
    const columns = document[level]
    for (const name of columnNames(columns)) {
      yield [`Document ${asked}.${level}.${name}`, columns[name]]
    }
  }
  yield [`Document ${asked}.vocabulary.words`, document.vocabulary.words]
  document.delete()
}

/** The getters of a level of a document. */
function columnNames(columns) {
  const names = []
  for (let type = columns; type !== Object.prototype; type = Object.getPrototypeOf(type)) {
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(type))) {
      if (get !== undefined) names.push(name)
    }
  }
  return names
}

/**
 * What two packages answer differently.
 *
 * @param {object} first
 * @param {object} second
 * @param {Record<string, string>} textsByName
 * @returns {{compared: number, differences: string[]}} one difference a text: the first
 */
export function compareResults(first, second, textsByName) {
  const differences = []
  let compared = 0
  for (const [name, text] of Object.entries(textsByName)) {
    const others = resultsOf(second, text)
    for (const [question, answer] of resultsOf(first, text)) {
      compared++
      if (isSame(answer, others.next().value[1])) continue
      differences.push(`${question} of ${name}: ${JSON.stringify(text.slice(0, 200))}`)
      break
    }
  }
  return { compared, differences }
}

function isSame(a, b) {
  if (ArrayBuffer.isView(a))
    return ArrayBuffer.isView(b) && Buffer.compare(bytes(a), bytes(b)) === 0
  if (typeof a === 'object' && ArrayBuffer.isView(a?.start)) {
    return Object.keys(a).every((column) => isSame(a[column], b[column]))
  }
  return isDeepStrictEqual(a, b)
}

function bytes({ buffer, byteOffset, byteLength }) {
  return Buffer.from(buffer, byteOffset, byteLength)
}

async function main(words) {
  const folders = words.filter((word) => word !== '--any')
  if (folders.length !== 2) {
    console.error('two folders are needed: node tools/same-results.mjs [--any] DIST OTHER-DIST')
    process.exitCode = 2
    return
  }
  const packages = []
  for (const folder of folders) {
    const loaded = await import(pathToFileURL(resolve(inProject(), folder, 'wordbridge.mjs')))
    await loaded.load()
    packages.push(loaded)
  }
  const [first, second] = packages
  if (folders.length === words.length && first.version().simd === second.version().simd) {
    throw new Error('both packages are of the same kind: one is to have SIMD and one not, or --any')
  }
  const { compared, differences } = compareResults(first, second, texts())
  for (const difference of differences) console.error(`differs: ${difference}`)
  if (differences.length > 0) process.exitCode = 1
  console.log(
    `${compared.toLocaleString('en')} results compared, ${differences.length} texts differ`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
