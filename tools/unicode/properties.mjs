// What the core asks of a code point, packed into one record; records are reached by a two-stage table.
import { binary, CODE_POINTS, codePoints, enumeration } from './database.mjs'

// The first value of each enumeration is the default of unlisted code points.
export const ENUMERATIONS = {
  GraphemeBreak: [
    'Other', 'CR', 'LF', 'Control', 'Extend', 'ZWJ', 'Regional_Indicator', 'Prepend', 'SpacingMark',
    'L', 'V', 'T', 'LV', 'LVT',
  ],
  IndicConjunctBreak: ['None', 'Consonant', 'Extend', 'Linker'],
  WordBreak: [
    'Other', 'CR', 'LF', 'Newline', 'Extend', 'ZWJ', 'Format', 'Regional_Indicator', 'Katakana',
    'Hebrew_Letter', 'ALetter', 'Single_Quote', 'Double_Quote', 'MidNumLet', 'MidLetter', 'MidNum',
    'Numeric', 'ExtendNumLet', 'WSegSpace',
  ],
  SentenceBreak: [
    'Other', 'CR', 'LF', 'Extend', 'Sep', 'Format', 'Sp', 'Lower', 'Upper', 'OLetter', 'Numeric',
    'ATerm', 'SContinue', 'STerm', 'Close',
  ],
  // Ordered so that a segment takes the greatest kind of its code points: it is blank if that is Space, a
  // word if it is Number or more. Other is general category C: control, format, unassigned ...
  CharacterKind: [
    'Space', 'Other', 'Mark', 'Punctuation', 'Symbol', 'Emoji', 'Number', 'Letter', 'Hangul', 'Kana',
    'Ideograph',
    // No code point has these: words inside of an address have.
    'Url',
    'Email',
    'Signs',
  ],
  // What a code point does to the spelling of a word in a vocabulary: nothing; folding it is all; it is a mark that has to be in
  // the order of combining classes; it may be composed with what is before it; it has to be decomposed.
  WordSpelling: ['Kept', 'Folds', 'Mark', 'Composes', 'Decomposes'],
} // prettier-ignore

const UCD_NAME = {
  GraphemeBreak: 'Grapheme_Cluster_Break',
  IndicConjunctBreak: 'Indic_Conjunct_Break',
  WordBreak: 'Word_Break',
  SentenceBreak: 'Sentence_Break',
}

const CATEGORY_KIND = {
  Mark: ['Mn', 'Mc', 'Me'],
  Space: ['Zs', 'Zl', 'Zp'],
  Punctuation: ['Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po'],
  Symbol: ['Sm', 'Sc', 'Sk', 'So'],
  Number: ['Nd', 'Nl', 'No'],
  Letter: ['Lu', 'Ll', 'Lt', 'Lm', 'Lo'],
}

const CATEGORY_NAME = {
  Mn: 'Nonspacing_Mark', Mc: 'Spacing_Mark', Me: 'Enclosing_Mark',
  Zs: 'Space_Separator', Zl: 'Line_Separator', Zp: 'Paragraph_Separator',
  Pc: 'Connector_Punctuation', Pd: 'Dash_Punctuation', Ps: 'Open_Punctuation',
  Pe: 'Close_Punctuation', Pi: 'Initial_Punctuation', Pf: 'Final_Punctuation', Po: 'Other_Punctuation',
  Sm: 'Math_Symbol', Sc: 'Currency_Symbol', Sk: 'Modifier_Symbol', So: 'Other_Symbol',
  Nd: 'Decimal_Number', Nl: 'Letter_Number', No: 'Other_Number',
  Lu: 'Uppercase_Letter', Ll: 'Lowercase_Letter', Lt: 'Titlecase_Letter', Lm: 'Modifier_Letter',
  Lo: 'Other_Letter',
} // prettier-ignore

const SCRIPT_KIND = { Han: 'Ideograph', Hiragana: 'Kana', Katakana: 'Kana', Hangul: 'Hangul' }

async function characterKinds(whiteSpace, pictographic) {
  const kinds = ENUMERATIONS.CharacterKind
  const column = new Uint8Array(CODE_POINTS).fill(kinds.indexOf('Other'))
  for (const [kind, categories] of Object.entries(CATEGORY_KIND)) {
    for (const category of categories) {
      for (const codePoint of await codePoints('General_Category', CATEGORY_NAME[category])) {
        column[codePoint] = kinds.indexOf(kind)
      }
    }
  }
  const isWord = (codePoint) => column[codePoint] >= kinds.indexOf('Number')
  for (const [script, kind] of Object.entries(SCRIPT_KIND)) {
    for (const codePoint of await codePoints('Script', script)) {
      if (isWord(codePoint)) column[codePoint] = kinds.indexOf(kind)
    }
  }
  // The prolonged sound mark U+30FC and the like belong to both kana scripts: Script=Common.
  for (const codePoint of await codePoints('Word_Break', 'Katakana')) {
    if (isWord(codePoint)) column[codePoint] = kinds.indexOf('Kana')
  }
  for (let codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
    if (whiteSpace[codePoint]) column[codePoint] = kinds.indexOf('Space')
    if (pictographic[codePoint] && column[codePoint] === kinds.indexOf('Symbol')) {
      column[codePoint] = kinds.indexOf('Emoji')
    }
  }
  for (const codePoint of await codePoints('Binary_Property', 'Regional_Indicator')) {
    column[codePoint] = kinds.indexOf('Emoji')
  }
  return column
}

/** Fields of a record, least significant first: [C++ member, bits, enumeration or null for a flag or number]. */
export const FIELDS = [
  ['grapheme_break', 4, 'GraphemeBreak'],
  ['indic_conjunct_break', 2, 'IndicConjunctBreak'],
  ['word_break', 5, 'WordBreak'],
  ['sentence_break', 4, 'SentenceBreak'],
  ['kind', 4, 'CharacterKind'],
  ['extended_pictographic', 1, null],
  ['white_space', 1, null],
  ['combining_class', 8, null],
  ['spelling', 3, 'WordSpelling'],
]

/**
 * The two-stage table: `records[block[(index[cp >> shift] << shift) + (cp & mask)]]`, with the block
 * size that makes it smallest.
 */
export async function propertyTable({ classes, spellings }) {
  const columns = {
    extended_pictographic: await binary('Extended_Pictographic'),
    white_space: await binary('White_Space'),
    combining_class: classes,
    spelling: spellings,
  }
  for (const [field, , name] of FIELDS) {
    if (name && name in UCD_NAME)
      columns[field] = await enumeration(UCD_NAME[name], ENUMERATIONS[name])
  }
  columns.kind = await characterKinds(columns.white_space, columns.extended_pictographic)

  const recordIndex = new Map()
  const perCodePoint = new Uint16Array(CODE_POINTS)
  for (let codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
    let record = 0
    let shift = 0
    for (const [field, bits] of FIELDS) {
      record += columns[field][codePoint] * 2 ** shift
      shift += bits
    }
    if (!recordIndex.has(record)) recordIndex.set(record, recordIndex.size)
    perCodePoint[codePoint] = recordIndex.get(record)
  }
  if (recordIndex.size > 256) throw new Error(`${recordIndex.size} records do not fit one byte`)
  const stages = [5, 6, 7, 8].map((shift) => twoStages(perCodePoint, shift))
  const smallest = stages.reduce((a, b) => (b.bytes < a.bytes ? b : a))
  return { records: [...recordIndex.keys()], keptLetters: keptLetters(columns), ...smallest }
}

/**
 * A bit for each code point below U+0800, which has two bytes at most in UTF-8, that is ALetter and a word by itself, and whose
 * spelling a vocabulary keeps: 64 a number.
 */
function keptLetters({ word_break, kind, spelling, combining_class }) {
  const of = (values, name) => ENUMERATIONS[values].indexOf(name)
  const isKept = (codePoint) =>
    word_break[codePoint] === of('WordBreak', 'ALetter') &&
    kind[codePoint] >= of('CharacterKind', 'Letter') &&
    spelling[codePoint] === of('WordSpelling', 'Kept') &&
    combining_class[codePoint] === 0
  return Array.from({ length: 0x800 / 64 }, (_, row) => {
    let bits = 0n
    for (let bit = 0; bit < 64; bit++) if (isKept(64 * row + bit)) bits |= 1n << BigInt(bit)
    return bits
  })
}

function twoStages(values, shift) {
  const size = 1 << shift
  const blocks = new Map()
  const data = []
  const index = []
  for (let start = 0; start < values.length; start += size) {
    const block = values.subarray(start, start + size)
    const key = block.join()
    if (!blocks.has(key)) {
      blocks.set(key, blocks.size)
      data.push(...block)
    }
    index.push(blocks.get(key))
  }
  const indexBytes = blocks.size > 256 ? 2 : 1
  return { shift, index, data, indexBytes, bytes: index.length * indexBytes + data.length }
}
