// Boundaries and words by Intl.Segmenter and regular expressions: with none of our code. Nothing here is right for scripts that
// Intl.Segmenter cuts by dictionaries.
import { linesOf, paragraphsOf } from './paragraphs.mjs'

const segmenters = new Map(
  ['grapheme', 'word', 'sentence'].map((granularity) => [
    granularity,
    new Intl.Segmenter('en', { granularity }),
  ]),
)
const IN_WORD = /[\p{L}\p{N}]/u
const SPACES = /\p{White_Space}+/u
/** Dashes, and two hyphens or more. */
const DASHES = /[\u2012-\u2015]|-{2,}/u
/** What Word counts one by one. */
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u
const CHINESE_OR_JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u

/** Ends of all segments in UTF-16 code units, without regard to newlines and policies. */
export function endsOf(text, granularity) {
  if (granularity === 'line') return endsOfPieces(linesOf(text))
  const segments = segmenters.get(granularity).segment(text)
  return endsOfPieces(Array.from(segments, ({ segment }) => segment))
}

function endsOfPieces(pieces) {
  let end = 0
  return pieces.map((piece) => (end += piece.length))
}

/** Offsets in UTF-16 code units as those in bytes of UTF-8 and in code points. */
export function inAllUnits(text, ends) {
  const before = ends.map((end) => text.slice(0, end))
  return {
    'end.utf8': before.map((part) => Buffer.byteLength(part)),
    'end.utf16': ends,
    'end.codepoint': before.map((part) => Array.from(part).length),
  }
}

const uax29 = (text) =>
  Array.from(segmenters.get('word').segment(text), ({ segment }) => segment).filter((segment) =>
    IN_WORD.test(segment),
  )
const bySpaces = (text) => text.split(SPACES).filter((run) => run !== '')
/** Characters of a class by themselves, and what is between them. */
const takenApart = (text, one) =>
  Array.from(text).reduce(
    ({ ones, others }, character) =>
      one.test(character)
        ? { ones: [...ones, character], others: `${others} ` }
        : { ones, others: others + character },
    { ones: [], others: '' },
  )

const POLICIES = {
  uax29,
  whitespace: bySpaces,
  word: (text) => {
    const { ones, others } = takenApart(text, EAST_ASIAN)
    return [...ones.filter((one) => one !== '\u3000'), ...bySpaces(others)]
  },
  docs: (text) =>
    bySpaces(text)
      .flatMap((run) => run.split(DASHES))
      .filter((run) => IN_WORD.test(run)),
  'cjk-characters': (text) => {
    const { ones, others } = takenApart(text, CHINESE_OR_JAPANESE)
    return [...ones.filter((one) => IN_WORD.test(one)), ...uax29(others)]
  },
}

/** The words of a text by a policy, in no order. */
export const wordsOf = (text, policy = 'uax29') => POLICIES[policy](text)

/** The sentences of a text that have a word. */
export function sentencesOf(text, newlines) {
  return paragraphsOf(text, newlines).flatMap((paragraph) =>
    Array.from(segmenters.get('sentence').segment(paragraph), ({ segment }) => segment).filter(
      (sentence) => uax29(sentence).length > 0,
    ),
  )
}

/** How many there are of each granularity. */
export function countOf(text, { granularity = 'word', newlines = 'auto', words = 'uax29' } = {}) {
  if (granularity === 'word') return wordsOf(text, words).length
  if (granularity === 'sentence') return sentencesOf(text, newlines).length
  if (granularity === 'paragraph') return paragraphsOf(text, newlines).length
  return endsOf(text, granularity).length
}
