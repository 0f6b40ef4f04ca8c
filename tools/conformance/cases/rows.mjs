// Rows of a part of a document.
import { endsOf } from '../independent/boundaries.mjs'
import { TEXTS } from './texts.mjs'

const TEXT = 'One two. Three four!\n\nFünf 👋🏽 six.\nSeven eight nine. Ten'
const LEVELS = ['grapheme', 'word', 'sentence', 'line']
const UNITS = ['utf8', 'utf16', 'codepoint']
/** Size of a text in a unit. */
const SIZES = {
  utf8: (text) => Buffer.byteLength(text),
  utf16: (text) => text.length,
  codepoint: (text) => Array.from(text).length,
}

/** All rows of a level by Intl.Segmenter, in a unit. */
function rowsOf(text, level, unit) {
  const ends = endsOf(text, level).map((end) => SIZES[unit](text.slice(0, end)))
  return ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end, index }))
}

const columnsOf = (rows, names) =>
  Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]))

/** Which row holds an offset: the one behind it at a boundary, the last at the end. */
const rowAt = (rows, offset) => rows.find(({ end }) => offset < end) ?? rows.at(-1)

const sharing = (rows, [from, to]) =>
  from === to
    ? [rowAt(rows, from)]
    : rows.filter(({ start, end }) => start < Math.min(to, rows.at(-1).end) && end > from)

/** Places of the text, and ranges, by what stands before them: so each unit has its own numbers. */
const PLACES = ['', 'On', 'One ', 'One two. Three four!\n\nFünf ', TEXT.slice(0, -3), TEXT]
const RANGES = [
  ['', 'One'],
  ['O', 'One two. T'],
  ['One two. ', 'One two. '],
  ['One two. Three four!', TEXT.slice(0, TEXT.indexOf('six'))],
  ['', TEXT],
]

const computed = () =>
  UNITS.flatMap((offsets) =>
    LEVELS.flatMap((level) => {
      const rows = rowsOf(TEXT, level, offsets)
      const names = level === 'grapheme' ? ['start', 'end'] : ['start', 'end', 'index']
      const made = (id, query, expected) => ({
        id: `rows/${level}/${offsets}/${id}`,
        origin: 'computed',
        call: 'rows',
        text: TEXT,
        options: { offsets, newlines: 'break' },
        level,
        ...query,
        expected,
      })
      return [
        ...RANGES.map((texts, place) => {
          const between = texts.map((text) => SIZES[offsets](text))
          const shared = columnsOf(sharing(rows, between), names)
          return made(`between/${place}`, { between }, shared)
        }),
        ...PLACES.map((before, place) => {
          const at = SIZES[offsets](before)
          return made(`at/${place}`, { at }, { row: rowAt(rows, at).index })
        }),
        ...(level === 'grapheme'
          ? []
          : [
              [0, 2],
              [1, 3],
              [2, 1000],
              [1000, 1],
              [1, 0],
            ]
        ).map((wanted) => {
          const [first, count] = wanted
          const some = columnsOf(rows.slice(first, first + count), names)
          return made(`${first}-${count}`, { rows: wanted }, some)
        }),
      ]
    }),
  )

const PART = ['start', 'end', 'kind', 'index', 'id', 'words', 'syllables'].concat([
  'fleschReadingEase',
  'fleschKincaidGrade',
])
const RESULTS = {
  grapheme: ['start', 'end', 'kind'],
  word: ['start', 'end', 'kind', 'index', 'id'],
  sentence: PART,
  paragraph: PART,
  line: ['start', 'end', 'kind', 'index'],
}
const CHANGED = ['start', 'end', 'index', 'id']

/** With what else a row has, after edits. */
const EDITS = [
  [9, 14, 'Thirteen'],
  [0, 3, 'Uno'],
  [20, 22, ' '],
]

const edited = () =>
  Object.entries(RESULTS).flatMap(([level, results]) => [
    {
      id: `rows/edited/${level}/between`,
      call: 'rows',
      text: TEXT,
      edits: EDITS,
      level,
      between: [5, 30],
      results,
    },
    ...(level === 'grapheme'
      ? []
      : [
          {
            id: `rows/edited/${level}/places`,
            call: 'rows',
            text: TEXT,
            edits: EDITS,
            level,
            rows: [1, 4],
            results,
          },
        ]),
  ])

const changed = () =>
  ['sentence', 'paragraph'].flatMap((level) =>
    [0, 1, 2, 3].map((changedSince) => ({
      id: `rows/changed/${level}/${changedSince}`,
      call: 'rows',
      text: TEXT,
      edits: EDITS,
      level,
      changedSince,
      results: CHANGED,
    })),
  )

const others = () => [
  ...['sentence', 'paragraph'].map((level) => ({
    id: `rows/wrapped/${level}`,
    call: 'rows',
    text: TEXTS.wrapped,
    level,
    between: [70, 71],
    results: RESULTS[level],
  })),
  ...[
    ['beyond', { between: [3, 9] }],
    ['backwards', { between: [2, 1] }],
    ['beyond-at', { at: 9 }],
  ].map(([name, query]) => ({
    id: `rows/refused/${name}`,
    call: 'rows',
    text: 'One two.',
    level: 'word',
    ...query,
    results: ['error'],
  })),
  ...['word', 'sentence'].map((level) => ({
    id: `rows/empty/${level}`,
    call: 'rows',
    text: '',
    level,
    rows: [0, 5],
    results: RESULTS[level],
  })),
]

export const rowCases = () => [...computed(), ...edited(), ...changed(), ...others()]
