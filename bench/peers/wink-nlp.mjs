// The pipe has no more than the work needs: without it, wink-nlp also tags parts of speech and entities.

async function load(pipe) {
  const { default: winkNlp } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  return winkNlp(model, pipe)
}

const tokens =
  'it has its own rules of tokens: clitics are tokens of their own, hyphenated words are one, most scripts are unknown'

/** @type {import('./index.mjs').Peer} */
export const winkNlp = {
  id: 'wink-nlp',
  name: 'wink-nlp',
  packages: ['wink-nlp', 'wink-eng-lite-web-model'],
  load: `import winkNlp from 'wink-nlp'; import model from 'wink-eng-lite-web-model'; winkNlp(model)`,
  works: {
    words: {
      what: 'tokens, without offsets',
      limit: 1_000_000,
      differs: { within: 0.5, why: tokens },
      async prepare() {
        const nlp = await load([])
        return (text) => ({ tokens: nlp.readDoc(text).tokens(), its: nlp.its })
      },
      answer: ({ tokens, its }) => ({
        words: tokens.filter((token) => token.out(its.type) === 'word').length(),
      }),
    },
    sentences: {
      what: 'without offsets',
      limit: 1_000_000,
      differs: { within: 0.7, why: 'a newline ends no sentence, an abbreviation neither' },
      async prepare() {
        const nlp = await load(['sbd'])
        return (text) => nlp.readDoc(text)
      },
      answer: (document) => ({ segments: document.sentences().length() }),
    },
    report: {
      what: 'its.readabilityStats',
      limit: 300_000,
      differs: { within: 0.3, why: `${tokens}; its list of complex words comes with it` },
      async prepare() {
        const nlp = await load(['sbd'])
        return (text) => nlp.readDoc(text).out(nlp.its.readabilityStats)
      },
      answer: ({ numOfWords, numOfSentences, fres }) => ({
        words: numOfWords,
        sentences: numOfSentences,
        flesch: fres,
      }),
    },
    frequencies: {
      what: 'as.freqTable of the normalized words',
      limit: 300_000,
      differs: { within: 0.3, why: tokens },
      async prepare() {
        const nlp = await load([])
        const { its, as } = nlp
        const isWord = (token) => token.out(its.type) === 'word'
        return (text) => nlp.readDoc(text).tokens().filter(isWord).out(its.normal, as.freqTable)
      },
      answer: (table) => ({
        words: table.reduce((sum, [, count]) => sum + count, 0),
        distinct: table.length,
        mostFrequent: table[0][1],
      }),
    },
    documents: {
      what: 'its.readabilityStats of each',
      limit: 300_000,
      differs: { within: 0.3, why: tokens },
      async prepare() {
        const nlp = await load(['sbd'])
        return (texts) => texts.map((text) => nlp.readDoc(text).out(nlp.its.readabilityStats))
      },
      answer: (all) => ({
        words: all.reduce((sum, { numOfWords }) => sum + numOfWords, 0),
        sentences: all.reduce((sum, { numOfSentences }) => sum + numOfSentences, 0),
      }),
    },
  },
}
