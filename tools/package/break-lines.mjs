// Short lines in minified files: for an error that nobody catches Node prints all of the line that threw it, which was most of
// the package.
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { readFileSync, writeFileSync } from 'node:fs'
import ts from 'typescript'

/** Characters of a line, where no statement is longer. */
const WIDTH = 320

/**
 * Breaks the lines of a file that is written, and of its source map.
 *
 * @param {string} file absolute path of a script or module, with `file`.map beside it
 */
export function breakLinesOf(file) {
  const code = readFileSync(file, 'utf8')
  const places = placesToBreak(code)
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'))
  writeFileSync(file, withBreaks(code, places))
  writeFileSync(
    `${file}.map`,
    JSON.stringify({ ...map, mappings: moved(map.mappings, code, places) }),
  )
}

/**
 * Where lines are to be broken that are longer than {@link WIDTH}: before statements and members of classes, which a line break
 * does not change.
 *
 * @param {string} code
 * @returns {number[]} places, ascending
 */
export function placesToBreak(code) {
  const chosen = []
  let start = 0
  let last = 0
  const breakBefore = (place) => {
    if (place - start > WIDTH && last > start) {
      chosen.push(last)
      start = last
    }
    last = place
  }
  const ends = Array.from(code.matchAll(/\n|$/g), ({ index }) => index)
  for (const place of [...possiblePlaces(code), Infinity]) {
    while (ends.length > 0 && ends[0] < place) {
      breakBefore(ends[0])
      start = last = ends.shift() + 1
    }
    breakBefore(place)
  }
  return chosen
}

/** Where statements and members start of which nothing but the end of another one, or what they are in, is before. */
function possiblePlaces(code) {
  const source = ts.createSourceFile(
    'minified.js',
    code,
    ts.ScriptTarget.Latest,
    false,
    ts.ScriptKind.JS,
  )
  const places = []
  const visit = (node) => {
    for (const part of node.statements ?? (ts.isClassLike(node) ? node.members : [])) {
      const place = part.getStart(source)
      if (/[;{}]/.test(code.charAt(place - 1))) places.push(place)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return places.sort((a, b) => a - b)
}

function withBreaks(code, places) {
  const starts = [0, ...places]
  return starts.map((start, index) => code.slice(start, starts[index + 1])).join('\n')
}

/** The mappings of a source map when lines of its code have been broken. */
function moved(mappings, code, places) {
  let start = 0
  const lines = code.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    return places.filter((place) => place > from && place < start).map((place) => place - from)
  })
  const broken = decode(mappings).flatMap((segments, index) => {
    const columns = lines[index] ?? []
    return [0, ...columns].map((first, part) =>
      segments
        .filter(([column]) => column >= first && column < (columns[part] ?? Infinity))
        .map(([column, ...rest]) => [column - first, ...rest]),
    )
  })
  return encode(broken)
}
