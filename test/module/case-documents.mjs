// Documents that follow edits, by the C interface of the module.
import { putOptions } from './case-options.mjs'
import { StatusError } from './case-host.mjs'
import { findFormula, statistics } from './case-statistics.mjs'

const LEVELS = 3

function update(host, document, [from, to, inserted]) {
  const address = host.text(inserted)
  const change = host.numbers(14, 'wb_document_update', document, from, to, ...address)
  const levels = Array.from({ length: LEVELS }, (_, level) => {
    const [first, added, count, removed] = change.slice(2 + 4 * level)
    return [first, added, count, ...host.wholes(removed, count)]
  })
  return [...change.slice(0, 2), ...levels.flat()]
}

/** A document after its edits, and what they gave. */
export function editedDocument(host, { text, options, edits = [] }, isWtf8) {
  const given = putOptions(host, options, { offsets: 'utf16', isWtf8 })
  const document = host.make('wb_document_create', ...host.text(text), given.address)
  const results = { changes: [] }
  for (const edit of edits) {
    try {
      results.changes.push(...update(host, document, edit))
    } catch (error) {
      if (!(error instanceof StatusError)) throw error
      results.error ??= error.code
    }
  }
  return { document, given, results }
}

/** The results of a document after its edits. */
export function documentResults(host, test, names, isWtf8) {
  const { document, given, results } = editedDocument(host, test, isWtf8)
  const analysis = host.number('wb_document_analysis', document)
  return {
    ...statistics(host, analysis, test.options, given, names),
    ...columns(host, document),
    ...values(host, document, given.lists, names),
    ...results,
  }
}

function columns(host, document) {
  const length = host.number('wb_document_length', document)
  const [data, size] = host.numbers(2, 'wb_document_read', document, 0, length, 0)
  host.blocks.push(data)
  const [count, words, offsets, counts] = host.numbers(6, 'wb_document_vocabulary', document)
  return {
    length,
    version: host.number('wb_document_version', document),
    text: host.string(data, size),
    vocabulary: host.strings(words, offsets, count),
    vocabularyCounts: host.wholes(counts, count),
    ...wordColumns(host, document),
    ...partColumns(host, 'sentences', document),
    ...partColumns(host, 'paragraphs', document),
    ...ends(host, 'lines', document),
    ...ends(host, 'graphemes', document),
  }
}

function wordColumns(host, document) {
  const [count, ...addresses] = host.numbers(8, 'wb_document_words', document)
  const [start, end, kind, id, rangeId, sentence, paragraph] = addresses
  const wholes = { start, end, id, rangeId, sentence, paragraph }
  return { 'words.kind': host.smallWholes(kind, count), ...prefixed(host, 'words', wholes, count) }
}

function partColumns(host, level, document) {
  const [count, ...addresses] = host.numbers(10, `wb_document_${level}`, document)
  const [start, end, kind, id, words, syllables, sentences, ease, grade] = addresses
  return {
    ...prefixed(host, level, { start, end, id, words, syllables, sentences }, count),
    [`${level}.kind`]: host.smallWholes(kind, count),
    [`${level}.fleschReadingEase`]: host.doubles(ease, count),
    [`${level}.fleschKincaidGrade`]: host.doubles(grade, count),
  }
}

const prefixed = (host, level, addresses, count) =>
  Object.fromEntries(
    Object.entries(addresses).map(([name, at]) => [`${level}.${name}`, host.wholes(at, count)]),
  )

function ends(host, level, document) {
  const [count, , end] = host.numbers(4, `wb_document_${level}`, document)
  return { [`${level}.end`]: host.wholes(end, count) }
}

/** Numbers of each sentence that are asked for. */
function values(host, document, lists, names) {
  const read = (name) => {
    const [kind, what] = name.split('.')
    const [call, index] =
      kind === 'contributions'
        ? ['wb_document_contributions', findFormula(host, what)]
        : ['wb_document_sentence_counts', countIndex(host, what)]
    const [count, address] = host.numbers(2, call, document, index, lists)
    return [name, host.doubles(address, count)]
  }
  return Object.fromEntries(
    names.filter((name) => /^(contrib|sentenceCounts)/.test(name)).map(read),
  )
}

function countIndex(host, name) {
  let index = 0
  while (host.cString(host.core.exports.wb_readability_count_name(index)) !== name) index++
  return index
}
