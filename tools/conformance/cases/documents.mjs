// Documents and what edits make of them.
import { bytesRecipe, unitsRecipe } from './ill-formed.mjs'
import { statisticsOf } from '../independent/statistics.mjs'
import { TEXTS } from './texts.mjs'

const UNITS = ['utf8', 'utf16', 'codepoint']
/** Size of a text in a unit. */
const SIZES = {
  utf8: (text) => Buffer.byteLength(text),
  utf16: (text) => text.length,
  codepoint: (text) => Array.from(text).length,
}

const COLUMNS = {
  words: ['start', 'end', 'kind', 'id', 'rangeId', 'sentence', 'paragraph'],
  sentences: [
    'start',
    'end',
    'kind',
    'id',
    'words',
    'syllables',
    'fleschReadingEase',
    'fleschKincaidGrade',
  ],
  paragraphs: ['start', 'end', 'kind', 'id', 'words', 'syllables'],
  lines: ['end'],
  graphemes: ['end'],
}
const ALL_COLUMNS = Object.entries(COLUMNS).flatMap(([level, names]) =>
  names.map((name) => `${level}.${name}`),
)
const TEXT = 'One two. Three four!\n\nFünf 👋 six.'

const columns = () =>
  UNITS.map((offsets) => ({
    id: `document/columns/${offsets}`,
    call: 'document',
    text: TEXT,
    options: { offsets },
    results: [...ALL_COLUMNS, 'vocabulary', 'vocabularyCounts', 'length', 'version'],
  }))

/** Edits by the text before and what is replaced, so that each unit has its own numbers. */
const EDITS = {
  typing: [
    'One tw',
    [
      ['One tw'.length, 0, 'o'],
      [7, 0, '.'],
      [8, 0, ' Three'],
    ],
  ],
  'join sentences': ['One. Two.', [[3, 1, '']]],
  'split a sentence': ['One Two', [[3, 0, '.']]],
  'join paragraphs': ['One.\n\nTwo.', [[4, 2, ' ']]],
  'split a paragraph': ['One. Two.', [[4, 1, '\n\n']]],
  'in a cluster': ['a\u0308 b', [[1, 1, '']]],
  'behind emoji': [
    '👋🏽 hi. Ho.',
    [
      [4, 0, ' oh'],
      [0, 4, '👨‍👩‍👧'],
    ],
  ],
  'delete all': ['One two. Three.', [[0, 15, '']]],
  'fill the empty': ['', [[0, 0, 'Words at last.']]],
  nothing: ['One two.', [[3, 0, '']]],
  'a line feed after a return': ['One\rTwo', [[4, 0, '\n']]],
  'into a wrapped block': [
    TEXTS.wrapped,
    [
      [10, 4, 'will always be'],
      [0, 0, 'Truly. '],
    ],
  ],
  hindi: [TEXTS.hindi, [[6, 1, ' नई ']]],
  'cyrillic to latin': [TEXTS.russian, [[0, 7, 'Quick']]],
  several: [
    'One two. Three four. Five.',
    [
      [0, 3, 'Uno'],
      [4, 3, 'dos'],
      [9, 5, 'tres cuatro'],
      [0, 0, '\n'],
    ],
  ],
}

/** The edits in a unit, and the text behind all of them. */
function inUnit(text, edits, unit) {
  let now = text
  const size = SIZES[unit]
  const converted = edits.map(([from, length, inserted]) => {
    const start = size(now.slice(0, from))
    const end = size(now.slice(0, from + length))
    now = now.slice(0, from) + inserted + now.slice(from + length)
    return [start, end, inserted]
  })
  return { converted, now }
}

const edits = () =>
  Object.entries(EDITS).flatMap(([name, [text, list]]) =>
    UNITS.flatMap((offsets) => {
      const { converted, now } = inUnit(text, list, offsets)
      const id = `document/${name.replaceAll(' ', '-')}/${offsets}`
      const call = { call: 'document', text, options: { offsets }, edits: converted }
      return [
        {
          id,
          origin: 'computed',
          ...call,
          expected: {
            text: now,
            length: SIZES[offsets](now),
            version: list.length,
            ...statisticsOf(now),
          },
        },
        {
          id: `${id}/changes`,
          ...call,
          results: [
            'changes',
            'words.end',
            'words.rangeId',
            'sentences.end',
            'sentences.id',
            'paragraphs.id',
          ],
        },
      ]
    }),
  )

const refused = () => [
  ...[
    ['beyond the end', 'One', 'utf16', [[0, 4, '']]],
    ['backwards', 'One', 'utf16', [[2, 1, '']]],
    ['inside of a character', 'é', 'utf8', [[1, 1, 'x']]],
    [
      'and then one that is right',
      'One',
      'codepoint',
      [
        [9, 9, 'x'],
        [3, 3, ' two'],
      ],
    ],
  ].map(([name, text, offsets, list]) => ({
    id: `document/refused/${name.replaceAll(' ', '-')}`,
    call: 'document',
    text,
    options: { offsets },
    edits: list,
    results: ['error', 'text', 'version', 'wordCount'],
  })),
  {
    id: 'document/refused/markdown',
    call: 'document',
    text: '# One',
    options: { markup: 'markdown' },
    results: ['error'],
  },
]

const illFormed = () => [
  {
    id: 'document/ill-formed/bytes',
    call: 'document',
    text: bytesRecipe('61 ff 62 20 e2 82'),
    options: { offsets: 'utf8' },
    edits: [[4, 4, 'c']],
    results: ['text', 'length', 'illFormedCount', 'byteCount', 'words.end', 'graphemes.end'],
  },
  {
    id: 'document/ill-formed/half-a-pair',
    call: 'document',
    text: 'a😀b',
    options: { offsets: 'utf16' },
    edits: [[2, 3, '']],
    results: ['length', 'illFormedCount', 'byteCount', 'words.end', 'graphemes.end'],
  },
  {
    id: 'document/ill-formed/halves-come-together',
    call: 'document',
    text: unitsRecipe([0x61, 0xd83d, 0x20, 0xde00]),
    options: { offsets: 'utf16' },
    edits: [[2, 3, '']],
    results: ['text', 'length', 'illFormedCount', 'byteCount', 'graphemes.end'],
  },
]

const LONGER =
  'The cat sat. Notwithstanding considerable difficulties, the representatives reconvened. We ran.'

const contributions = () => [
  {
    id: 'document/contributions',
    call: 'document',
    text: LONGER,
    results: [
      'contributions.flesch-reading-ease',
      'contributions.flesch-kincaid-grade',
      'contributions.lix',
      'contributions.smog',
      'sentenceCounts.words',
      'sentenceCounts.letters',
      'sentenceCounts.hardWords',
      'sentenceCounts.wordsOf7Letters',
    ],
  },
  ...['whitespace', 'docs'].map((words) => ({
    id: `document/by-${words}`,
    call: 'document',
    text: TEXTS.hyphens,
    options: { words },
    edits: [[2, 12, 'well known']],
    results: ['wordCount', 'words.end', 'words.kind', 'vocabulary', 'vocabularyCounts'],
  })),
  {
    id: 'document/abbreviations',
    call: 'document',
    text: 'Dr. Smith came. He left.',
    options: { sentences: 'abbreviations' },
    edits: [[0, 2, 'Cat']],
    results: ['changes', 'sentenceCount', 'sentences.end'],
  },
]

export const documentCases = () => [
  ...columns(),
  ...edits(),
  ...refused(),
  ...illFormed(),
  ...contributions(),
]
