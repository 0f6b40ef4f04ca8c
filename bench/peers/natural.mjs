const letters =
  'its words are runs of ASCII letters, digits and underscores: any other mark cuts a word'

async function load() {
  const { default: natural } = await import('natural')
  return natural
}

/** @type {import('./index.mjs').Peer} */
export const natural = {
  id: 'natural',
  name: 'natural',
  packages: ['natural'],
  works: {
    words: {
      what: 'WordTokenizer: strings, without offsets',
      differs: { within: 0.9, why: letters },
      async prepare() {
        const { WordTokenizer } = await load()
        const tokenizer = new WordTokenizer()
        return (text) => tokenizer.tokenize(text)
      },
      answer: (tokens) => ({ words: tokens.length }),
    },
    frequencies: {
      what: 'TfIdf.addDocument',
      limit: 300_000,
      differs: { within: 0.7, why: `${letters}; it leaves out stop words` },
      async prepare() {
        const { TfIdf } = await load()
        return (text) => {
          const index = new TfIdf()
          index.addDocument(text)
          return index.documents[0]
        }
      },
      // Beside the words it has a key, which is not set.
      answer(document) {
        const counts = Object.values(document).filter((count) => count !== undefined)
        return { words: counts.reduce((sum, count) => sum + count, 0), distinct: counts.length }
      },
    },
  },
}
