/** @type {import('./index.mjs').Peer} */
export const unicodeSegmenter = {
  id: 'unicode-segmenter',
  name: 'unicode-segmenter',
  packages: ['unicode-segmenter'],
  load: `import { countGraphemes } from 'unicode-segmenter/grapheme'; countGraphemes('a')`,
  works: {
    graphemes: {
      what: 'graphemeSegments()',
      async prepare() {
        const { graphemeSegments } = await import('unicode-segmenter/grapheme')
        return (text) => {
          const start = []
          for (const { index } of graphemeSegments(text)) start.push(index)
          return { start }
        }
      },
      answer: ({ start }) => ({ segments: start.length }),
    },
    'count-graphemes': {
      what: 'countGraphemes()',
      async prepare() {
        const { countGraphemes } = await import('unicode-segmenter/grapheme')
        return countGraphemes
      },
      answer: (graphemes) => ({ graphemes }),
    },
  },
}

/** @type {import('./index.mjs').Peer} */
export const graphemer = {
  id: 'graphemer',
  name: 'graphemer',
  packages: ['graphemer'],
  works: {
    'count-graphemes': {
      what: 'countGraphemes()',
      limit: 200_000,
      differs: { within: 0.001, why: 'its tables are of Unicode 15.0' },
      async prepare() {
        const { default: package_ } = await import('graphemer')
        const counter = new package_.default()
        return (text) => counter.countGraphemes(text)
      },
      answer: (graphemes) => ({ graphemes }),
    },
  },
}
