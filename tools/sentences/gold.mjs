import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** The Debian package that has the news set, and where it puts it. The texts are not ours to hand on. */
export const PACKAGE = 'golang-gopkg-neurosnap-sentences.v1-dev'
const DIRECTORY = '/usr/share/gocode/src/gopkg.in/neurosnap/sentences.v1/test_files/english'
const BREAK = '{{sentence_break}}'

const withoutSpaces = (text) => text.replace(/\s+/gu, '')

/**
 * The news set: English documents and where their sentences end. Undefined if it is not installed.
 *
 * @returns {{name: string, text: string, ends: Set<number>}[] | undefined} ends: in code units that are no spaces
 */
export function readNews() {
  if (!existsSync(DIRECTORY)) return undefined
  const files = readdirSync(DIRECTORY).filter((file) => /(?<!_s)\.txt$/.test(file))
  return files.sort().map((file) => {
    const sentences = readFileSync(`${DIRECTORY}/${file.replace('.txt', '_s.txt')}`, 'utf8')
    return {
      name: file,
      text: readFileSync(`${DIRECTORY}/${file}`, 'utf8'),
      ends: endsOf(sentences.split(BREAK)),
    }
  })
}

/** Where the sentences of a text end, in code units that are no spaces. */
export function endsOf(sentences) {
  const ends = new Set()
  let end = 0
  for (const sentence of sentences) {
    const { length } = withoutSpaces(sentence)
    end += length
    if (length > 0) ends.add(end)
  }
  return ends
}

/** A text whose lines are joined unless a blank line divides them. */
export function unwrap(text) {
  return text.replace(/([^\n])\n(?=[^\n])/g, '$1 ')
}

/**
 * The same documents with the mistakes of the gold taken out that can be told without looking at any splitter: no sentence ends
 * before a small letter, nor behind "al." before a year; one ends at a blank line, and behind a stop with a curly quote
 * that closes before a capital letter, as it does in this set with a straight quote.
 */
export function corrected(documents) {
  return documents.map((document) => {
    const { text } = document
    const places = new Map()
    let place = 0
    for (const [index, unit] of [...text].entries()) {
      if (/\s/u.test(unit)) continue
      place += unit.length
      places.set(place, index + 1)
    }
    const characters = [...text]
    const ends = new Set(document.ends)
    for (const [end, index] of places) {
      const before = characters.slice(Math.max(0, index - 12), index).join('')
      const behind = characters.slice(index, index + 12).join('')
      if (/^\s*\p{Ll}/u.test(behind) || (/\bal\.$/.test(before) && /^\s*\(/.test(behind)))
        ends.delete(end)
      if (/^[^\S\n]*\n\s*\n/.test(behind) || /^\s*$/.test(text.slice(0, 0) + behind)) ends.add(end)
      if (/[.!?][”’]+$/u.test(before) && /^\s+[\p{Lu}“"(]/u.test(behind)) ends.add(end)
    }
    return { ...document, ends }
  })
}

/**
 * How well a splitter finds the ends: F1, in percent.
 *
 * @param {(text: string) => string[]} split
 * @param {(text: string) => string} prepare what is done to a text first
 */
export function score(documents, split, prepare = (text) => text) {
  let found = 0
  let wrong = 0
  let missed = 0
  for (const { text, ends } of documents) {
    const ours = endsOf(split(prepare(text)))
    for (const end of ours) ends.has(end) ? found++ : wrong++
    for (const end of ends) if (!ours.has(end)) missed++
  }
  return (200 * found) / (2 * found + wrong + missed)
}
