// The parts of the report that draw, which no file makes at their edges.
import { describe, expect, test } from '@jest/globals'
import { bar } from '../../../js/cli/bar.ts'
import { commonWords } from '../../../js/cli/common-words.ts'
import { sentenceLengthHistogram } from '../../../js/cli/histogram.ts'

describe('a bar', () => {
  test.each<[number, number, string]>([
    [1, 4, '████'],
    [0.5, 4, '██'],
    [0.5, 1, '▌'],
    [0.53125, 4, '██▏'],
    [0.0001, 4, '▏'],
    [0, 4, ''],
    [2, 4, '████'],
    [1, 0, ''],
  ])('of %d of %d columns is %j', (share, width, expected) => {
    expect(bar(share, width)).toBe(expected)
  })
})

describe('a histogram', () => {
  test('of few short lengths has a line for each length', () => {
    const lines = sentenceLengthHistogram(
      [
        { words: 1, sentences: 1 },
        { words: 3, sentences: 3 },
      ],
      40,
    )
    expect(lines.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^ {2}1 {2}1 {2}25\.0% {2}█+.?$/),
      '  2  0   0.0%',
      expect.stringMatching(/^ {2}3 {2}3 {2}75\.0% {2}█+.?$/),
    ])
  })

  test.each([20, 40, 80])('never gets wider than %i columns, nor longer than 12 lines', (width) => {
    for (const longest of [1, 12, 13, 100, 1000, 1_000_000]) {
      const lengths = Array.from({ length: 50 }, (_, index) => ({
        words: Math.max(Math.round(((index + 1) / 50) * longest), index + 1),
        sentences: 1000 - index,
      }))
      const lines = sentenceLengthHistogram(lengths, width).trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(12)
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(width, 40))
      const counts = lines.map((line) => Number(line.trim().split(/ +/)[1]?.replaceAll(',', '')))
      expect(counts.reduce((sum, count) => sum + count)).toBe(
        lengths.reduce((sum, { sentences }) => sum + sentences, 0),
      )
    }
  })
})

test('a long common word leaves room for its count', () => {
  const line = commonWords([{ word: 'x'.repeat(500), count: 1000 }], 40)
  expect(line).toContain('1,000')
  expect(line.length).toBeLessThanOrEqual(41)
})
