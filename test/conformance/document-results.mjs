// A document that follows edits, by the public API of the package.
import { double } from './canonical.mjs'
import { readStats } from './stats-results.mjs'
import { makeText } from './text.mjs'

const LEVELS = ['words', 'sentences', 'paragraphs', 'lines', 'graphemes']
const DOUBLES = ['fleschReadingEase', 'fleschKincaidGrade']

/** Calls `use` with a document after its edits, and with their results. One that fails gives `error`, and the next goes on. */
export function withDocument({ Document, WordbridgeError }, { text, options, edits = [] }, use) {
  const document = new Document(makeText(text), options)
  const results = { changes: [] }
  try {
    for (const [from, to, inserted] of edits) {
      try {
        results.changes.push(...changeNumbers(document.update(from, to, makeText(inserted))))
      } catch (error) {
        if (!(error instanceof WordbridgeError)) throw error
        results.error ??= error.code
      }
    }
    return use(document, results)
  } finally {
    document.delete()
  }
}

/** Results of a document after its edits. */
export const readDocument = (wordbridge, test, names) =>
  withDocument(wordbridge, test, (document, results) => {
    for (const name of names) results[name] ??= read(document, name)
    return results
  })

function read(document, name) {
  const [level, column] = name.split('.')
  if (LEVELS.includes(level) && column !== undefined) {
    const values = [...document[level][column]]
    return DOUBLES.includes(column) ? values.map(double) : values
  }
  if (level === 'contributions') return [...document.sentenceContributions(column)].map(double)
  if (level === 'sentenceCounts') return [...document.sentenceCounts(column)].map(double)
  if (name === 'vocabulary') return [...document.vocabulary.words]
  if (name === 'vocabularyCounts') return [...document.vocabulary.count]
  if (['text', 'length', 'version'].includes(name)) return document[name]
  return readStats(document.stats, name)
}

/** dirtyFrom, dirtyTo; of each level the first row, how many are added, how many removed, and their ids. */
function changeNumbers({ dirtyFrom, dirtyTo, added, removed }) {
  return [
    dirtyFrom,
    dirtyTo,
    ...['words', 'sentences', 'paragraphs'].flatMap((level) => [
      added[level].first,
      added[level].id.length,
      removed[level].length,
      ...removed[level],
    ]),
  ]
}
