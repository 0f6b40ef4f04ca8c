// All lines of the official test files of UAX #29.
import { beforeAll, expect, test } from '@jest/globals'
import { type Granularity, load, segment } from 'wordbridge'
import { readBreakTests } from './unicode-break-test.ts'

beforeAll(load)

test.each<[string, Granularity, number]>([
  ['GraphemeBreakTest', 'grapheme', 766],
  ['WordBreakTest', 'word', 1944],
  ['SentenceBreakTest', 'sentence', 512],
])('every line of %s is cut as the standard says', (name, granularity, lineCount) => {
  const tests = readBreakTests(name)
  const failed = tests.filter(({ text, boundaries }) => {
    const { start, end } = segment(text, { granularity, newlines: 'break' })
    return (
      String([0, ...end]) !== String(boundaries) ||
      String([...start, text.length]) !== String(boundaries)
    )
  })
  process.stdout.write(
    `conformance: ${name} (JavaScript) ${String(tests.length - failed.length)} / ${String(tests.length)}\n`,
  )
  expect(failed).toEqual([])
  expect(tests).toHaveLength(lineCount)
})
