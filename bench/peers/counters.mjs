/** @type {import('./index.mjs').Peer} */
export const alfaaz = {
  id: 'alfaaz',
  name: 'alfaaz',
  packages: ['alfaaz'],
  works: {
    'count-words': {
      differs: { within: 0.1, why: 'its words are what stands between white space' },
      async prepare() {
        const { default: package_ } = await import('alfaaz')
        return package_.countWords
      },
      answer: (words) => ({ words }),
    },
  },
}

/** @type {import('./index.mjs').Peer} */
export const wordsCount = {
  id: 'words-count',
  name: 'words-count',
  packages: ['words-count'],
  works: {
    'count-words': {
      limit: 20_000,
      differs: {
        within: 0.1,
        why: 'its words are what stands between white space and punctuation',
      },
      async prepare() {
        const { default: package_ } = await import('words-count')
        return package_.wordsCount
      },
      answer: (words) => ({ words }),
    },
  },
}
