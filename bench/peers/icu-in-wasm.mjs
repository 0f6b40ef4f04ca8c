const dictionaries =
  'it cuts Chinese, Japanese, Thai, Lao, Khmer and Burmese by dictionaries or models; UAX #29 leaves that open'

/** Both give the boundaries at the ends of the text, too. */
const countBoundaries = ({ start }) => ({ segments: start.length - 1 })

function echogardenWork(iterator) {
  return async () => {
    const package_ = await import('@echogarden/icu-segmentation-wasm')
    await package_.initialize()
    return (text) => {
      const start = []
      for (const boundary of package_[iterator](text, 'en')) start.push(boundary)
      return { start }
    }
  }
}

/** ICU itself, compiled by Emscripten. */
export const echogarden = {
  id: 'icu-wasm',
  name: 'ICU in WebAssembly (@echogarden)',
  packages: ['@echogarden/icu-segmentation-wasm'],
  load: `import { initialize } from '@echogarden/icu-segmentation-wasm'; await initialize()`,
  works: {
    words: {
      differs: { within: 0.4, why: dictionaries },
      prepare: echogardenWork('createWordBreakIterator'),
      answer: countBoundaries,
    },
    sentences: {
      differs: { within: 0.02, why: "it ends no sentence behind abbreviations such as 'Mt.'" },
      prepare: echogardenWork('createSentenceBreakIterator'),
      answer: countBoundaries,
    },
    graphemes: {
      prepare: echogardenWork('createCharacterBreakIterator'),
      answer: countBoundaries,
    },
  },
}

function icu4xWork(makeSegmenter) {
  return async () => {
    const segmenter = makeSegmenter(await import('icu'))
    return (text) => {
      const start = []
      const iterator = segmenter.segment(text)
      for (let at = iterator.next(); at !== -1; at = iterator.next()) start.push(at)
      return { start }
    }
  }
}

/** ICU4X, in Rust. */
export const icu4x = {
  id: 'icu4x-wasm',
  name: 'ICU4X in WebAssembly (icu)',
  packages: ['icu'],
  load: `import { WordSegmenter } from 'icu'; WordSegmenter.createAuto()`,
  works: {
    words: {
      limit: 200_000,
      differs: { within: 0.4, why: dictionaries },
      prepare: icu4xWork(({ WordSegmenter }) => WordSegmenter.createAuto()),
      answer: countBoundaries,
    },
    sentences: {
      prepare: icu4xWork(({ SentenceSegmenter }) => new SentenceSegmenter()),
      answer: countBoundaries,
    },
    graphemes: {
      prepare: icu4xWork(({ GraphemeClusterSegmenter }) => new GraphemeClusterSegmenter()),
      answer: countBoundaries,
    },
  },
}
