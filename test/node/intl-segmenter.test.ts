// Intl.Segmenter as a second opinion. It follows ICU's Unicode version and its own tailorings, so
// that the alphabet leaves out what ICU decides otherwise: scripts it cuts by dictionary, and,
// where ICU has another version of Unicode than the core, all that versions do not agree on.
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { load, segment, version } from 'wordbridge'
import { TELLING_CHARACTERS } from './random-text.ts'

beforeAll(load)

const DICTIONARY_SCRIPTS = [
  ...['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tai_Le'],
  ...['New_Tai_Lue', 'Tai_Tham', 'Tai_Viet', 'Ahom'],
]
const BY_DICTIONARY = new RegExp(
  `[${DICTIONARY_SCRIPTS.map((script) => `\\p{Script_Extensions=${script}}`).join('')}]`,
  'u',
)

/** Latin-1 has had the same properties for many versions. */
const STABLE = Array.from({ length: 0x100 }, (_, code) => String.fromCharCode(code))

function alphabet(): fc.Arbitrary<string> {
  const stable = fc.constantFrom(...STABLE)
  const sameVersion = version().unicode.startsWith(`${process.versions['unicode'] ?? ''}.`)
  if (!sameVersion) return stable
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
  const telling = fc.constantFrom(...TELLING_CHARACTERS)
  return fc.oneof(
    stable,
    fc.oneof(any, telling).filter((each) => !BY_DICTIONARY.test(each)),
  )
}

test.each(['grapheme', 'word', 'sentence'] as const)(
  'random strings have the %s boundaries that Intl.Segmenter finds',
  (granularity) => {
    const segmenter = new Intl.Segmenter('en', { granularity })
    fc.assert(
      fc.property(fc.string({ unit: alphabet(), maxLength: 40 }), (text) => {
        const expected = Array.from(segmenter.segment(text), ({ index }) => index)
        const { start } = segment(text, { granularity, newlines: 'break' })
        expect([...start]).toEqual(expected)
      }),
      { numRuns: 5000 },
    )
  },
)
