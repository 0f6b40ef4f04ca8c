/** @type {import('./index.mjs').Peer} */
export const sbd = {
  id: 'sbd',
  name: 'sbd',
  packages: ['sbd'],
  works: {
    sentences: {
      what: 'strings, without offsets',
      limit: 300_000,
      differs: { within: 0.8, why: 'a newline ends no sentence, an abbreviation neither' },
      async prepare() {
        const { default: tokenizer } = await import('sbd')
        return (text) => tokenizer.sentences(text)
      },
      answer: (sentences) => ({ segments: sentences.length }),
    },
  },
}

/** @type {import('./index.mjs').Peer} */
export const sentenceSplitter = {
  id: 'sentence-splitter',
  name: 'sentence-splitter',
  packages: ['sentence-splitter'],
  works: {
    sentences: {
      what: 'nodes with ranges, those of sentences counted',
      limit: 60_000,
      differs: { within: 0.8, why: 'a newline ends no sentence, an abbreviation neither' },
      async prepare() {
        const { split } = await import('sentence-splitter')
        return (text) => split(text)
      },
      answer: (nodes) => ({ segments: nodes.filter(({ type }) => type === 'Sentence').length }),
    },
  },
}
