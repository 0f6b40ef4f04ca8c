import fc from 'fast-check'

/** Characters that the rules treat each in its own way, and their neighbours. */
export const TELLING_CHARACTERS = [
  ...['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029', '\t', ' ', '\u00A0', '\u200D', '\u00AD'],
  ...['.', '...', '!', '?', ',', ':', "'", '\u2019', '"', '(', ')', '_', '-', '\u2014', '\u200B'],
  ...[
    'a',
    'B',
    '\u00E9',
    '\u00DF',
    '\u03A3',
    '\u0436',
    '7',
    '\u0667',
    '\u05D0',
    '\u0301',
    '\u0903',
  ],
  ...[
    '\u{1F1E9}\u{1F1EA}',
    '\u{1F1E9}',
    '\u{1F44D}\u{1F3FD}',
    '\u{1F468}\u200D\u{1F469}',
    '\uFE0F',
  ],
  ...['\u0915\u094D\u0937', '\u1100', '\uD55C', '\u4E2D', '\u30AB', '\u0E01', '\u{1D11E}', '\0'],
]

/** Strings of any code points, with the telling ones often among them. */
export const wellFormedText = fc
  .array(
    fc.oneof(fc.constantFrom(...TELLING_CHARACTERS), fc.string({ unit: 'binary', maxLength: 3 })),
    {
      maxLength: 60,
    },
  )
  .map((pieces) => pieces.join(''))

/** Strings of any UTF-16 code units: lone surrogates may be anywhere. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TELLING_CHARACTERS, '\uD800', '\uDBFF', '\uDC00', '\uDFFF'),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

/** Paragraphs of lines of 30 to 110 columns, so that some of them look wrapped. */
export const linesOfText = fc
  .array(
    fc.tuple(
      fc.integer({ min: 30, max: 110 }),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n', '\u2029', '. \n'),
    ),
    { maxLength: 12 },
  )
  .map((lines) =>
    lines.map(([length, end]) => 'Words. '.repeat(16).slice(0, length) + end).join(''),
  )
