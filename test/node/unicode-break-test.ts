import { readFileSync } from 'node:fs'
import { dataFile } from './paths.ts'

/** A line of an official break test: a text and where it may be cut, in UTF-16 code units. */
export interface BreakTest {
  readonly text: string
  readonly boundaries: readonly number[]
}

const BOUNDARY = '\u00F7'
const NO_BOUNDARY = '\u00D7'

/** The lines of a test file of the Unicode Character Database, such as `WordBreakTest`. */
export function readBreakTests(name: string): BreakTest[] {
  return readFileSync(dataFile(`unicode-17.0/${name}.min.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(parse)
}

function parse(line: string): BreakTest {
  let text = ''
  const boundaries: number[] = []
  for (const field of line.split(' ')) {
    if (field === BOUNDARY) boundaries.push(text.length)
    else if (field !== NO_BOUNDARY) text += String.fromCodePoint(Number.parseInt(field, 16))
  }
  return { text, boundaries }
}
