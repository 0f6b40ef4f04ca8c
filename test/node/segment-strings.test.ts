// The words of a string, for which other characters may stand in the place of some in the core, are those of its bytes,
// for which none do.
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { load, segment, type Segments } from 'wordbridge'
import { anyText, TELLING_CHARACTERS } from './random-text.ts'

beforeAll(load)

const encoder = new TextEncoder()

function wordsOf(text: string | Uint8Array): Segments {
  return segment(text, { granularity: 'word' })
}

/** A string that is not ASCII before it makes the code units come in as they are, where the host can. */
function expectThoseOfItsBytes(text: string): void {
  wordsOf('\u4E2D')
  const ofString = wordsOf(text)
  const ofBytes = wordsOf(encoder.encode(text))
  for (const column of ['start', 'end', 'kind'] as const) {
    expect(Buffer.from(ofString[column].buffer).equals(Buffer.from(ofBytes[column].buffer))).toBe(
      true,
    )
  }
}

test('with every code unit among letters, digits and marks', () => {
  const around = ['x', 'a?b ', '1?2 ', "a'?", '?\u0301', '?.?', '\u05D0?\u05D0', '?_? ', '\u30A2?']
  let text = ''
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit)
    for (const each of around) text += each.replaceAll('?', character)
  }
  expectThoseOfItsBytes(text)
})

test.each([
  [
    'letters before and behind an address',
    '\u00E9a@example.com \u00E9www.example.com a@b.com\u0436',
  ],
  ['a letter in the place of a domain', 'a@\u00E9\u00E9.com \u00E9@example.com \u00E9@\u00E9.com'],
  ['a dash behind a URL', 'see http://example.com\u2014which \u2018http://example.com/a\u2019s'],
  ['a scheme behind a letter', '\u0436http://example.com \u0436\u0436+http://example.com'],
])('%s', (_, text) => {
  expectThoseOfItsBytes(text)
  expectThoseOfItsBytes(`${'\u00E9t\u00E9 '.repeat(40)}${text}${' na\u00EFve'.repeat(40)}`)
})

test('any string, with what addresses have inside', () => {
  const pieces = [
    ...TELLING_CHARACTERS,
    ...[
      '@',
      'www.',
      'WWW.',
      '://',
      'http://',
      'x.com',
      '/',
      'w',
      'ww',
      '\u00A0',
      '\u2026',
      '\u00AB',
    ],
    ...['\u2018', '\u201C', '\u1EA1', '\u0561', '\u10D0', '\u06CC', '\u00D7', '\u02BC', 'word '],
  ]
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces), anyText), { maxLength: 80 })
    .map((parts) => parts.join(''))
  fc.assert(fc.property(text, expectThoseOfItsBytes), { numRuns: 500 })
})
