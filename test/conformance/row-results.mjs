// Rows of a part of a document, by the public API of the package.
import { double } from './canonical.mjs'
import { withDocument } from './document-results.mjs'

const LEVELS = {
  grapheme: 'graphemes',
  word: 'words',
  sentence: 'sentences',
  paragraph: 'paragraphs',
  line: 'lines',
}
const COLUMNS = ['start', 'end', 'kind', 'id', 'words', 'syllables']
const DOUBLES = ['fleschReadingEase', 'fleschKincaidGrade']

/** The results of the one query that the case has. */
export const readRows = (wordbridge, test) =>
  withDocument(wordbridge, test, (document) => {
    const { rows, between, changedSince, at } = test
    const name = LEVELS[test.level]
    const level = document[name]
    if (rows !== undefined) return sliced(level, ...rows)
    if (between !== undefined) return withIndex(document.range(...between)[name])
    if (changedSince !== undefined) return columnsOf(level.changedSince(changedSince))
    return { row: level.indexAt(at) }
  })

/** Rows by their places, which the package only has as parts of whole columns. */
function sliced(level, first, count) {
  const part = (column) => column?.slice(first, first + count)
  // What is called id of a word is its row in the vocabulary.
  const columns = [...COLUMNS, ...DOUBLES].map((name) => [
    name,
    part(level[name === 'id' && level.rangeId ? 'rangeId' : name]),
  ])
  return columnsOf(Object.fromEntries([...columns, ['index', part(level.end.map((_, at) => at))]]))
}

const withIndex = ({ first, ...columns }) =>
  columnsOf({ ...columns, index: columns.end.map((_, place) => first + place) })

const columnsOf = (columns) => ({
  ...Object.fromEntries(
    [...COLUMNS, 'index'].map((name) => [name, columns[name] && [...columns[name]]]),
  ),
  ...Object.fromEntries(
    DOUBLES.map((name) => [name, columns[name] && [...columns[name]].map(double)]),
  ),
})
