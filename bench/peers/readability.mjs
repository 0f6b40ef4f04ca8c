// What counts syllables with the package syllable.

const wordsOfSpaces =
  'words are what stands between white space and commas, so that a dash joins two; sentences follow rules of its own'

async function loadTextReadability() {
  const { default: package_ } = await import('text-readability')
  return package_
}

const report = (readability) => (text) => ({
  flesch: readability.fleschReadingEase(text),
  grade: readability.fleschKincaidGrade(text),
  words: readability.lexiconCount(text),
  sentences: readability.sentenceCount(text),
  syllables: readability.syllableCount(text),
})

const countsAndFormula = (readability) => (text) => {
  const words = readability.lexiconCount(text)
  const sentences = readability.sentenceCount(text)
  const syllables = readability.syllableCount(text)
  return { words, sentences, syllables, ...scores(words, sentences, syllables) }
}

function scores(words, sentences, syllables) {
  return {
    flesch: 206.835 - (1.015 * words) / sentences - (84.6 * syllables) / words,
    grade: (0.39 * words) / sentences + (11.8 * syllables) / words - 15.59,
  }
}

const counts = ({ words, sentences, syllables, flesch }) => ({
  words,
  sentences,
  syllables,
  flesch,
})
const total = (all) => ({
  words: all.reduce((sum, { words }) => sum + words, 0),
  sentences: all.reduce((sum, { sentences }) => sum + sentences, 0),
  syllables: all.reduce((sum, { syllables }) => sum + syllables, 0),
})

/** @type {import('./index.mjs').Peer} */
export const textReadability = {
  id: 'text-readability',
  name: 'text-readability',
  packages: ['text-readability', 'syllable'],
  load: `import readability from 'text-readability'; readability.syllableCount('a')`,
  works: {
    report: {
      what: 'both scores and the three counts, a call for each',
      limit: 60_000,
      differs: { within: 0.6, why: wordsOfSpaces },
      prepare: async () => report(await loadTextReadability()),
      answer: counts,
    },
    documents: {
      what: 'both scores and the three counts of each',
      limit: 60_000,
      differs: { within: 0.6, why: wordsOfSpaces },
      async prepare() {
        const of = report(await loadTextReadability())
        return (texts) => texts.map((text) => of(text))
      },
      answer: total,
    },
  },
}

/** @type {import('./index.mjs').Peer} */
export const textReadabilityCounts = {
  ...textReadability,
  id: 'text-readability-counts',
  name: 'text-readability, each count once',
  load: undefined,
  works: {
    report: {
      ...textReadability.works.report,
      what: 'the three counts by it, both formulas by us: the least that it can be asked for',
      prepare: async () => countsAndFormula(await loadTextReadability()),
    },
  },
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu
const SENTENCE_END = /[.!?]+(?=\s|["”’)]|$)/g

/** Each distinct word is asked about once for the whole life of the process. */
async function memoised() {
  const { syllable } = await import('syllable')
  const known = new Map()
  return (text) => {
    let words = 0
    let syllables = 0
    WORD.lastIndex = 0
    for (let match; (match = WORD.exec(text)) !== null;) {
      const [word] = match
      let count = known.get(word)
      if (count === undefined) known.set(word, (count = syllable(word)))
      words++
      syllables += count
    }
    const sentences = Math.max(1, text.match(SENTENCE_END)?.length ?? 1)
    return { words, sentences, syllables, ...scores(words, sentences, syllables) }
  }
}

const expressions = 'words and sentences are found by regular expressions'

/** @type {import('./index.mjs').Peer} */
export const syllable = {
  id: 'syllable',
  name: 'syllable, memoised',
  packages: ['syllable'],
  works: {
    report: {
      what: 'words and sentences by regular expressions; a Map keeps the syllables of each distinct word',
      differs: { within: 0.3, why: expressions },
      prepare: memoised,
      answer: counts,
    },
    documents: {
      what: 'the same for each; the Map lives on',
      differs: { within: 0.3, why: expressions },
      async prepare() {
        const of = await memoised()
        return (texts) => texts.map((text) => of(text))
      },
      answer: total,
    },
  },
}
