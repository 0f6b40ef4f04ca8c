// What is measured. `work` is what the peers of bench/peers/ call it, `corpus` one of bench/corpus-files.mjs;
// `headline` names the peers that README.md shows, in its order.

/**
 * @typedef {object} Task
 * @property {string} name
 * @property {string} title
 * @property {'work' | 'load' | 'load-chromium' | 'growth'} kind
 * @property {string} [work]
 * @property {string} [corpus]
 * @property {'MB/s' | 'µs'} [unit] of the result; microseconds are those of a call
 * @property {string[]} [peers] only these have their turn, by default whoever can do the work
 * @property {string[]} [headline]
 */

const segmenters = ['intl-segmenter-24', 'icu']
const fast = [
  'wordbridge',
  'wordbridge-24',
  'wordbridge-bytes',
  'native',
  'native-clang',
  'hand-written',
  'alfaaz',
]

/** @type {Task[]} */
export const tasks = [
  work('words', 'words with columns', 'words', 'english', segmenters),
  work('words-multilingual', 'words with columns', 'words', 'multilingual', segmenters),
  work('sentences', 'sentences with columns', 'sentences', 'english', segmenters),
  work('graphemes', 'graphemes with columns', 'graphemes', 'english', segmenters),
  work('graphemes-counted', 'graphemes counted', 'count-graphemes', 'english', [
    'unicode-segmenter',
  ]),
  work('words-counted', 'words counted', 'count-words', 'large', ['hand-written', 'split']),
  {
    ...work('words-counted-ascii', 'words counted', 'count-words', 'large-ascii', ['hand-written']),
    peers: fast,
  },
  work('report', 'readability report', 'report', 'large', [
    'text-readability',
    'wink-nlp',
    'syllable',
    'hand-written',
  ]),
  {
    ...work('report-ascii', 'readability report', 'report', 'large-ascii', []),
    peers: fast,
  },
  work('frequencies', 'word frequencies', 'frequencies', 'large', ['wink-nlp', 'hand-written']),
  work('documents', 'readability report of each', 'documents', 'documents', [
    'text-readability',
    'wink-nlp',
    'syllable',
    'hand-written',
  ]),
  { ...work('empty-call', "a call: analyze('')", 'empty-call', 'english', []), unit: 'µs' },
  { ...work('letter-call', "a call: analyze('a')", 'letter-call', 'english', []), unit: 'µs' },
  { name: 'load', title: 'cold start in Node', kind: 'load' },
  { name: 'load-chromium', title: 'cold start in Chromium', kind: 'load-chromium' },
  { name: 'growth', title: 'growth of analyze()', kind: 'growth' },
]

function work(name, title, of, corpus, headline) {
  return { name, title, kind: 'work', work: of, corpus, unit: 'MB/s', headline }
}
