// Rows of a part of a document, by the C interface of the module.
import { editedDocument } from './case-documents.mjs'

const LEVELS = ['grapheme', 'word', 'sentence', 'paragraph', 'line']
const WHOLES = ['start', 'end', 'kind', 'index', 'id', 'words', 'syllables', 'sentences']
const DOUBLES = ['fleschReadingEase', 'fleschKincaidGrade']

/** The results of the one query that the case has. */
export function rowResults(host, test, isWtf8) {
  const { document } = editedDocument(host, test, isWtf8)
  const { rows, between, changedSince, at } = test
  const level = LEVELS.indexOf(test.level)
  const columns = (name, ...given) =>
    columnsOf(host, host.numbers(11, name, document, level, ...given))
  if (rows !== undefined) return columns('wb_document_rows', ...rows)
  if (between !== undefined) return columns('wb_document_rows_between', ...between)
  if (changedSince !== undefined) return columns('wb_document_rows_changed', changedSince)
  return { row: host.number('wb_document_row_at', document, level, at) }
}

/** Columns by name, those that the level has. */
function columnsOf(host, [count, ...addresses]) {
  const read = {
    ...Object.fromEntries(WHOLES.map((name) => [name, (at) => host.wholes(at, count)])),
    kind: (at) => host.smallWholes(at, count),
    ...Object.fromEntries(DOUBLES.map((name) => [name, (at) => host.doubles(at, count)])),
  }
  return Object.fromEntries(
    [...WHOLES, ...DOUBLES].map((name, place) => [
      name,
      addresses[place] === 0 && count > 0 ? undefined : read[name](addresses[place]),
    ]),
  )
}
