import process from 'node:process'
import { isNode24, startNode24 } from './node-24.mjs'

const [major] = process.versions.node.split('.').map(Number)

const dictionaries =
  'ICU cuts Chinese, Japanese, Thai, Lao, Khmer and Burmese by dictionaries; wordbridge follows UAX #29, which leaves that open'

const ofHost = (granularity) => new Intl.Segmenter('en', { granularity })

/** Gives columns of the starts and of what is a word. */
export function words(segmenter = ofHost) {
  const segments = segmenter('word')
  return (text) => {
    const start = []
    const isWordLike = []
    for (const segment of segments.segment(text)) {
      start.push(segment.index)
      isWordLike.push(segment.isWordLike)
    }
    return { start, isWordLike }
  }
}

/** Gives a column of the starts. */
export function starts(granularity, segmenter = ofHost) {
  const segments = segmenter(granularity)
  return (text) => {
    const start = []
    for (const segment of segments.segment(text)) start.push(segment.index)
    return { start }
  }
}

const countSegments = ({ start }) => ({ segments: start.length })

const worksWithin = (limit) => ({
  words: {
    limit,
    differs: { within: 0.4, why: dictionaries },
    prepare: () => words(),
    answer: ({ start, isWordLike }) => ({
      words: isWordLike.filter(Boolean).length,
      segments: start.length,
    }),
  },
  sentences: { limit, prepare: () => starts('sentence'), answer: countSegments },
  graphemes: { limit, prepare: () => starts('grapheme'), answer: countSegments },
})

const version = () => `Node ${process.versions.node}, ICU ${process.versions.icu}`

/** @type {import('./index.mjs').Peer} */
export const intlSegmenter = {
  id: 'intl-segmenter',
  name: `Intl.Segmenter, Node ${major}`,
  version,
  start: () =>
    isNode24 ? { missing: 'Node 24 is measured by itself' } : { program: process.execPath },
  // Before Node 24 its time grows with the square of the text.
  works: worksWithin(major < 24 ? 50_000 : undefined),
}

/** The same in Node 24, of npm where the running Node is another. */
export const intlSegmenter24 = {
  id: 'intl-segmenter-24',
  name: 'Intl.Segmenter, Node 24',
  version,
  start: startNode24,
  works: worksWithin(undefined),
}
