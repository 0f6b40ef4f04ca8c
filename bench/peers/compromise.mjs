const terms =
  'its terms are split at white space, dashes and slashes, and contractions are taken apart'

async function load() {
  // Its first level: it cuts, and tags nothing.
  const { default: nlp } = await import('compromise/one')
  return nlp
}

/** @type {import('./index.mjs').Peer} */
export const compromise = {
  id: 'compromise',
  name: 'compromise/one',
  packages: ['compromise'],
  load: `import nlp from 'compromise/one'; nlp('a')`,
  works: {
    words: {
      what: 'terms, without offsets',
      limit: 200_000,
      differs: { within: 0.3, why: `${terms}; Chinese and Thai are one term` },
      async prepare() {
        const nlp = await load()
        return (text) => nlp(text)
      },
      answer: (view) => ({ words: view.termList().length }),
    },
    sentences: {
      what: 'without offsets',
      limit: 200_000,
      differs: {
        within: 0.7,
        why: 'it knows abbreviations, and has rules of its own for newlines',
      },
      async prepare() {
        const nlp = await load()
        return (text) => nlp(text)
      },
      answer: (view) => ({ segments: view.docs.length }),
    },
    frequencies: {
      what: 'its terms counted by a Map',
      limit: 200_000,
      differs: { within: 0.1, why: terms },
      async prepare() {
        const nlp = await load()
        return (text) => {
          const counts = new Map()
          for (const { normal } of nlp(text).termList()) {
            counts.set(normal, (counts.get(normal) ?? 0) + 1)
          }
          return counts
        }
      },
      answer: (counts) => ({
        words: [...counts.values()].reduce((sum, count) => sum + count, 0),
        distinct: counts.size,
        mostFrequent: Math.max(...counts.values()),
      }),
    },
  },
}
