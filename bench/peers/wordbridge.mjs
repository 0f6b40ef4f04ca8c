import process from 'node:process'
import { TextEncoder } from 'node:util'
import { pathToFileURL } from 'node:url'
import { isNode24, startNode24 } from './node-24.mjs'

const FIRST_KIND_OF_WORDS = 6

/** Of the copy of dist/ that the benchmark made: what Node takes. */
const module = () => pathToFileURL(`${process.env.WORDBRIDGE_DIST}/wordbridge-node.mjs`)

let package_
let memory

/** The package, made ready; the memory it takes is remembered. */
async function load() {
  const { Memory } = WebAssembly
  WebAssembly.Memory = class extends Memory {
    constructor(...description) {
      super(...description)
      memory = this
    }
  }
  package_ = await import(module())
  await package_.load()
  WebAssembly.Memory = Memory
  return package_
}

const segmenting = (options) => async () => {
  const { segment } = await load()
  return (text) => segment(text, options)
}

const analyzing = async () => {
  const { analyze } = await load()
  return (text) => analyze(text)
}

const analyzingEach = async () => {
  const { analyze } = await load()
  return (texts) => texts.map((text) => analyze(text))
}

const counting = (options) => async () => {
  const { count } = await load()
  return (text) => count(text, options)
}

/** What a work cuts its text into. */
const segmentations = {
  words: { granularity: 'word' },
  sentences: { granularity: 'sentence', newlines: 'break' },
  graphemes: { granularity: 'grapheme' },
}

const countSegments = ({ start }) => ({ segments: start.length })
const countWords = ({ start, kind }) => {
  let words = 0
  for (const value of kind) if (value >= FIRST_KIND_OF_WORDS) words++
  return { words, segments: start.length }
}
const sum = (reports, name) => reports.reduce((total, report) => total + report[name], 0)

const works = {
  words: { prepare: segmenting(segmentations.words), answer: countWords },
  sentences: {
    what: "newlines: 'break', the rule of the others",
    prepare: segmenting(segmentations.sentences),
    answer: countSegments,
  },
  graphemes: { prepare: segmenting(segmentations.graphemes), answer: countSegments },
  'count-words': { what: 'count()', prepare: counting(), answer: (words) => ({ words }) },
  'count-graphemes': {
    what: 'count()',
    prepare: counting({ granularity: 'grapheme' }),
    answer: (graphemes) => ({ graphemes }),
  },
  report: {
    what: 'analyze()',
    prepare: analyzing,
    answer: (report) => ({
      words: report.wordCount,
      sentences: report.sentenceCount,
      syllables: report.syllableCount,
      flesch: report.readability.fleschReadingEase.value,
    }),
  },
  frequencies: {
    what: 'analyze(), with counts, syllables and readability',
    prepare: analyzing,
    answer: ({ wordCount, distinctWordCount, mostCommonWords: [first] }) => ({
      words: wordCount,
      distinct: distinctWordCount,
      mostFrequent: first.count,
    }),
  },
  documents: {
    what: 'analyze() of each',
    prepare: analyzingEach,
    answer: (reports) => ({
      words: sum(reports, 'wordCount'),
      sentences: sum(reports, 'sentenceCount'),
      syllables: sum(reports, 'syllableCount'),
    }),
  },
  'empty-call': {
    what: "analyze('')",
    input: () => '',
    prepare: analyzing,
    answer: ({ wordCount }) => ({ words: wordCount }),
  },
  'letter-call': {
    what: "analyze('a')",
    input: () => 'a',
    prepare: analyzing,
    answer: ({ wordCount }) => ({ words: wordCount }),
  },
}

/** @type {import('./index.mjs').Peer} */
export const wordbridge = {
  id: 'wordbridge',
  name: 'wordbridge',
  version: () => package_.version().wordbridge,
  memory: () => memory?.buffer.byteLength,
  get load() {
    return `import { load } from '${module()}'; await load()`
  },
  works,
}

/** The same in Node 24, where the running Node is another. */
export const wordbridge24 = {
  ...wordbridge,
  id: 'wordbridge-24',
  name: 'wordbridge, Node 24',
  version: () => `${package_.version().wordbridge}, Node ${process.versions.node}`,
  load: undefined,
  start: () => (isNode24 ? { missing: 'it is the running Node' } : startNode24()),
}

const toBytes = (text) => new TextEncoder().encode(text)

/** The same from bytes of UTF-8, which need no conversion on their way in. */
export const wordbridgeBytes = {
  ...wordbridge,
  id: 'wordbridge-bytes',
  name: 'wordbridge, of UTF-8 bytes',
  load: undefined,
  works: Object.fromEntries(
    ['words', 'sentences', 'graphemes', 'count-words', 'count-graphemes', 'report'].map((name) => [
      name,
      { ...works[name], input: toBytes },
    ]),
  ),
}

/** Writes into the columns of the call before, as who segments many texts can have it. */
const segmentingInto = (options) => async () => {
  const { segment } = await load()
  let into
  return (text) => (into = segment(text, { ...options, into }))
}

/** The same in memory that was taken once. */
export const wordbridgeInto = {
  ...wordbridge,
  id: 'wordbridge-into',
  name: 'wordbridge, of UTF-8 bytes, option into',
  load: undefined,
  works: Object.fromEntries(
    Object.entries(segmentations).map(([name, options]) => [
      name,
      { ...works[name], prepare: segmentingInto(options), input: toBytes },
    ]),
  ),
}
