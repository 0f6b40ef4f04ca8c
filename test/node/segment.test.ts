import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  analyze,
  type Granularity,
  load,
  segment,
  SegmentKind,
  type SegmentOptions,
} from 'wordbridge'

beforeAll(load)

function pieces(text: string, options: SegmentOptions): string[] {
  const { start, end } = segment(text, options)
  return Array.from(start, (from, index) => text.slice(from, end[index]))
}

describe('each granularity cuts where it should', () => {
  const text = 'Hi\u{1F44D}\u{1F3FD}! 3.14 e\u0301.\nNext\n\nlast'
  test.each<[Granularity, string[]]>([
    [
      'grapheme',
      [
        ...[
          'H',
          'i',
          '\u{1F44D}\u{1F3FD}',
          '!',
          ' ',
          '3',
          '.',
          '1',
          '4',
          ' ',
          'e\u0301',
          '.',
          '\n',
        ],
        ...['N', 'e', 'x', 't', '\n', '\n', 'l', 'a', 's', 't'],
      ],
    ],
    [
      'word',
      [
        ...['Hi', '\u{1F44D}\u{1F3FD}', '!', ' ', '3.14', ' ', 'e\u0301', '.', '\n', 'Next', '\n'],
        ...['\n', 'last'],
      ],
    ],
    ['sentence', ['Hi\u{1F44D}\u{1F3FD}! ', '3.14 e\u0301.\n', 'Next\n', '\n', 'last']],
    ['paragraph', ['Hi\u{1F44D}\u{1F3FD}! 3.14 e\u0301.\n', 'Next\n', '\n', 'last']],
    ['line', ['Hi\u{1F44D}\u{1F3FD}! 3.14 e\u0301.\n', 'Next\n', '\n', 'last']],
  ])('%s', (granularity, expected) => {
    expect(pieces(text, { granularity })).toEqual(expected)
  })
})

test('wrapped newlines are inside sentences and paragraphs, and never inside lines', () => {
  const text = 'One\ntwo. Three\n\nfour'
  expect(pieces(text, { granularity: 'sentence', newlines: 'wrap' })).toEqual([
    'One\ntwo. ',
    'Three\n',
    '\n',
    'four',
  ])
  expect(pieces(text, { granularity: 'paragraph', newlines: 'wrap' })).toEqual([
    'One\ntwo. Three\n',
    '\n',
    'four',
  ])
  expect(pieces(text, { granularity: 'line', newlines: 'wrap' })).toHaveLength(4)
})

test('the kind of a segment is the greatest of its characters', () => {
  const text = '\u0301 , + \u{1F600} 42 1st \uD55C \u304B\u306A \u6F22'
  const { start, end, kind } = segment(text, { granularity: 'word' })
  const kinds = Object.fromEntries(
    Array.from(start, (from, index) => [text.slice(from, end[index]), kind[index]]),
  )
  expect(kinds).toMatchObject({
    '\u0301': SegmentKind.mark,
    ' ': SegmentKind.space,
    ',': SegmentKind.punctuation,
    '+': SegmentKind.symbol,
    '\u{1F600}': SegmentKind.emoji,
    '42': SegmentKind.number,
    '1st': SegmentKind.letter,
    '\uD55C': SegmentKind.hangul,
    '\u304B': SegmentKind.kana,
    '\u6F22': SegmentKind.ideograph,
  })
})

test('as many segments as analyze counts words have a kind of number or greater', () => {
  const text = 'It costs 3.50 \u20AC, "she" said: \u{1F600} \u6F22\u5B57 & \u0416\u0436!'
  const { kind } = segment(text, { granularity: 'word' })
  expect(kind.filter((each) => each >= SegmentKind.number)).toHaveLength(analyze(text).wordCount)
})

test('bytes are cut as the string that TextDecoder makes of them', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const bytes = new TextEncoder().encode('\uFEFFGröße \u{1F600}. Zwei.')
  const text = decoder.decode(bytes)
  for (const granularity of ['grapheme', 'word', 'sentence', 'paragraph', 'line'] as const) {
    expect(segment(bytes, { granularity })).toEqual(segment(text, { granularity }))
  }
})

test('the columns are typed arrays of their own memory', () => {
  const first = segment('one two', { granularity: 'word' })
  const copy = structuredClone(first)
  segment('something else entirely', { granularity: 'grapheme' })
  expect(first).toEqual(copy)
  expect(first.kind.buffer.byteLength).toBe(first.kind.byteLength)
})

test('starts and ends are views of one buffer, which has each boundary once', () => {
  for (const text of ['', 'one two']) {
    const { start, end } = segment(text, { granularity: 'word' })
    expect(start.buffer).toBe(end.buffer)
    expect(start.buffer.byteLength).toBe(4 * (start.length + 1))
    expect([...start, text.length]).toEqual([0, ...end])
  }
})
