/**
 * What a segment is: the greatest of its characters' kinds in this order. So '42' is a `number`,
 * '1st' a `letter`, and a segment is a word if its kind is `number` or greater.
 */
export const SegmentKind = {
  /** White space (property White_Space). */
  space: 0,
  /** Controls, format characters, unassigned and private-use code points. */
  other: 1,
  /** Combining marks without a base. */
  mark: 2,
  punctuation: 3,
  symbol: 4,
  emoji: 5,
  /** Category N. */
  number: 6,
  /** Category L that is none of the following. */
  letter: 7,
  hangul: 8,
  /** Hiragana and katakana. */
  kana: 9,
  ideograph: 10,
  /** A word inside of a URL that has a scheme or begins with `www.`; only among words. */
  url: 11,
  /** A word inside of an e-mail address; only among words. */
  email: 12,
  /** A word of a counting policy that has no letter and no number, such as a dash between spaces. */
  signs: 13,
} as const

/** A value of the column `kind` of {@link Segments}. */
export type SegmentKind = (typeof SegmentKind)[keyof typeof SegmentKind]
