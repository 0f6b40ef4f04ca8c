// Texts that come in chunks, and summaries that are merged, saved and restored.
import { bytesRecipe } from './ill-formed.mjs'
import { statisticsOf } from '../independent/statistics.mjs'
import { TEXTS } from './texts.mjs'

/** Chunks cut anywhere give what the whole text gives. */
const chunked = () =>
  [
    ['emoji', [1, 1, 1, 1, 1, 1, 1, 1, 1]],
    ['emoji', [5, 2, 3]],
    ['accents', [3, 1, 7]],
    ['lines', [7, 1, 5]],
    ['lines', [8, 1]],
    ['blank', [16, 1, 1]],
    ['wrapped', [60, 1, 59]],
    ['hindi', [10, 10, 10, 10]],
    ['hyphens', [4, 20]],
    ['decomposed', [3, 1, 1]],
    ['bom', [1, 1, 1]],
    ['plain', []],
    ['empty', []],
    ['korean', [0, 0, 1]],
  ].map(([name, chunks]) => ({
    id: `stream/${name}/${chunks.join('-') || 'whole'}`,
    origin: 'computed',
    call: 'stream',
    text: TEXTS[name],
    chunks,
    expected: statisticsOf(TEXTS[name]),
  }))

const SOME = ['wordCount', 'sentenceCount', 'syllableCount', 'illFormedCount', 'byteCount']

const reviewed = () => [
  ...[
    ['cut-sequence', bytesRecipe('61 e2 82 62'), [2, 1], {}],
    [
      'markdown',
      '# Title\n\n[a link](https://example.com) here.\n',
      [3, 12],
      { markup: 'markdown' },
    ],
    ['abbreviations', 'Dr. Smith came. Mr. Jones left.', [2, 1, 1], { sentences: 'abbreviations' }],
    ['by-docs', TEXTS.hyphens, [10, 3], { words: 'docs' }],
    ['german', 'Wir gehen heute in den Garten. Er ist groß.', [20], { language: 'de' }],
    ['undetermined', 'Wir gehen.', [], { language: 'und' }],
  ].map(([name, text, chunks, options]) => ({
    id: `stream/${name}`,
    call: 'stream',
    text,
    chunks,
    options,
    results: [...SOME, 'mostCommonWords', 'sentenceLengths', 'policies'],
  })),
  ...Object.entries({
    plain: TEXTS.plain,
    emoji: TEXTS.emoji,
    empty: '',
    short: 'One two. Three.',
  }).map(([name, text]) => ({
    id: `stream/saved/${name}`,
    call: 'stream',
    text,
    results: ['wordCount', 'saved'],
  })),
  {
    id: 'stream/saved/word-order',
    call: 'stream',
    text: 'a b a c',
    options: { wordOrder: true },
    results: ['wordCount', 'saved'],
  },
]

/** Of texts side by side: sums, and the vocabularies united. */
function mergedStatistics(texts) {
  const all = texts.map((text) => statisticsOf(text))
  const together = statisticsOf(texts.join('\n\n'))
  const sum = (name) => all.reduce((total, each) => total + each[name], 0)
  const sums = [
    'wordCount',
    'sentenceCount',
    'paragraphCount',
    'lineCount',
    'byteCount',
    'graphemes',
  ]
  return {
    ...Object.fromEntries(sums.map((name) => [name, sum(name)])),
    distinctWordCount: together.distinctWordCount,
    mostCommonWords: together.mostCommonWords,
    mostCommonCounts: together.mostCommonCounts,
    sentenceLengths: together.sentenceLengths,
  }
}

const merged = () =>
  [
    ['plain', 'quotations'],
    ['emoji', 'accents'],
    ['plain', 'plain', 'plain'],
    ['empty', 'greek'],
    ['hyphens', 'contractions', 'underscore', 'empty'],
  ].flatMap((names) =>
    [false, true].map((restored) => ({
      id: `merge/${names.join('-')}${restored ? '/restored' : ''}`,
      origin: 'computed',
      call: 'merge',
      parts: names.map((name) => ({ text: TEXTS[name] })),
      restored,
      expected: mergedStatistics(names.map((name) => TEXTS[name])),
    })),
  )

const otherMerges = () => [
  {
    id: 'merge/saved',
    call: 'merge',
    parts: [{ text: 'One two.' }, { text: 'Two three.', chunks: [4] }],
    results: ['wordCount', 'mostCommonWords', 'score.flesch-reading-ease', 'saved'],
  },
  ...[
    ['words', { words: 'docs' }],
    ['sentences', { sentences: 'abbreviations' }],
    ['newlines', { newlines: 'wrap' }],
    ['language', { language: 'de' }],
    ['markup', { markup: 'markdown' }],
    ['word-order', { wordOrder: true }],
  ].map(([name, options]) => ({
    id: `merge/different-${name}`,
    call: 'merge',
    parts: [{ text: 'One.' }, { text: 'Two.', options }],
    results: ['error'],
  })),
]

/** Of a saved summary, one byte that is another. */
function damaged(saved, place) {
  const bytes = Buffer.from(saved, 'hex')
  bytes[place < 0 ? bytes.length + place : place] ^= 0x40
  return bytes.toString('hex')
}

const restores = () => {
  const texts = [
    ['nothing', ''],
    ['text', Buffer.from('not a summary').toString('hex')],
    ['cut', SAVED.slice(0, -2)],
    ['too-long', `${SAVED}00`],
    ['other-magic', damaged(SAVED, 0)],
    ['other-end', damaged(SAVED, -1)],
    ['other-middle', damaged(SAVED, 40)],
  ]
  return [
    ...texts.map(([name, bytes]) => ({
      id: `restore/${name}`,
      call: 'restore',
      text: { bytes },
      results: ['error'],
    })),
    {
      id: 'restore/whole',
      call: 'restore',
      text: { bytes: SAVED },
      results: [...SOME, 'mostCommonWords', 'policies', 'saved'],
    },
  ]
}

export const streamCases = () => [
  ...chunked(),
  ...reviewed(),
  ...merged(),
  ...otherMerges(),
  ...restores(),
]

/** The summary of “One two. Three.”, saved: stream/saved/short has it too. */
const SAVED =
  '895742530d0a1a0a0111000002010d03020101030f0f0d0f0d0f0d00020101010103036f6e6501010374776f01010574687265650101c6047ddf'
