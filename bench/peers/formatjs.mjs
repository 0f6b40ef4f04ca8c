import { starts, words } from './intl-segmenter.mjs'

async function load() {
  const { Segmenter } = await import('@formatjs/intl-segmenter')
  return (granularity) => new Segmenter('en', { granularity })
}

/** `Intl.Segmenter` in JavaScript, for hosts without one. */
export const formatjs = {
  id: 'formatjs',
  name: '@formatjs/intl-segmenter',
  packages: ['@formatjs/intl-segmenter'],
  works: {
    words: {
      limit: 100_000,
      prepare: async () => words(await load()),
      answer: ({ start, isWordLike }) => ({
        words: isWordLike.filter(Boolean).length,
        segments: start.length,
      }),
    },
    sentences: {
      limit: 30_000,
      differs: {
        within: 0.01,
        why: "it ends no sentence behind some capital letters, as in 'thought I.'",
      },
      prepare: async () => starts('sentence', await load()),
      answer: ({ start }) => ({ segments: start.length }),
    },
    graphemes: {
      limit: 100_000,
      prepare: async () => starts('grapheme', await load()),
      answer: ({ start }) => ({ segments: start.length }),
    },
  },
}
