// Lines of the official break tests of Unicode.
import { readFileSync } from 'node:fs'
import { inProject } from '../../project.mjs'
import { inAllUnits } from '../independent/boundaries.mjs'

const TESTS = [
  ['GraphemeBreakTest', 'grapheme', 12],
  ['WordBreakTest', 'word', 32],
  ['SentenceBreakTest', 'sentence', 9],
]

function parse(line) {
  let text = ''
  const boundaries = []
  for (const field of line.split(' ')) {
    if (field === '\u00f7') boundaries.push(text.length)
    else if (field !== '\u00d7') text += String.fromCodePoint(parseInt(field, 16))
  }
  return { text, ends: boundaries.slice(1) }
}

/** Every so many lines of each file. */
export const standardCases = () =>
  TESTS.flatMap(([name, granularity, every]) => {
    const lines = readFileSync(inProject(`test/data/unicode-17.0/${name}.min.txt`), 'utf8')
      .trimEnd()
      .split('\n')
    return lines.flatMap((line, index) => {
      if (index % every !== every - 1 && index !== lines.length - 1) return []
      const { text, ends } = parse(line)
      return {
        id: `segment/${name}/${index + 1}`,
        origin: 'standard',
        call: 'segment',
        text,
        options: { granularity, newlines: 'break' },
        expected: inAllUnits(text, ends),
      }
    })
  })
