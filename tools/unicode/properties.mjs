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
  // What a code point is among words: what the rules say of more than itself; a letter, number or Katakana; a word by itself; no
  // part of a word; what has the class of the code point before it and is spelled as it is, a mark if that is a starter.
  WordRole: [
    'Rules', 'Letter', 'Folding_Letter', 'Number', 'Katakana', 'Single', 'None', 'Extender', 'Mark',
  ],
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
  ['extended_pictographic', 1, null],
  ['word_break', 5, 'WordBreak'],
  ['spelling', 3, 'WordSpelling'],
  ['sentence_break', 4, 'SentenceBreak'],
  ['kind', 4, 'CharacterKind'],
  ['white_space', 1, null],
  ['combining_class', 8, null],
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
  return {
    records: [...recordIndex.keys()],
    wordRoles: wordRoles(columns, perCodePoint, recordIndex.size),
    keptLetters: keptLetters(columns),
    ...smallest,
  }
}

const number = (enumeration, value) => ENUMERATIONS[enumeration].indexOf(value)

/** The WordRole of the code points of each record, which say the same of all that it depends on. */
function wordRoles(columns, perCodePoint, count) {
  const roles = new Array(count)
  for (let codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
    roles[perCodePoint[codePoint]] ??= number('WordRole', wordRole(columns, codePoint))
  }
  return roles
}

/** What a code point is among words if nothing but itself, and of what extends others what is before it, says that. */
function wordRole({ word_break, kind, spelling, combining_class }, codePoint) {
  const value = ENUMERATIONS.WordBreak[word_break[codePoint]]
  const spelled = ENUMERATIONS.WordSpelling[spelling[codePoint]]
  const isWord = kind[codePoint] >= number('CharacterKind', 'Number')
  const isStarter = combining_class[codePoint] === 0
  if (value === 'Extend' && !isWord) {
    if (spelled === 'Kept' && isStarter) return 'Extender'
    return spelled === 'Mark' ? 'Mark' : 'Rules'
  }
  if (!isStarter) return 'Rules'
  if (value === 'Other' && !isWord && spelled === 'Kept') return 'None'
  if (!isWord) return 'Rules'
  if (value === 'ALetter' && ['Folds', 'Decomposes'].includes(spelled)) return 'Folding_Letter'
  if (spelled !== 'Kept') return 'Rules'
  return (
    { ALetter: 'Letter', Numeric: 'Number', Katakana: 'Katakana', Other: 'Single' }[value] ??
    'Rules'
  )
}

/**
 * A bit for each code point below U+0800, which has two bytes at most in UTF-8, that is ALetter or Hebrew_Letter and a word by
 * itself, and whose spelling a vocabulary keeps: 64 a number.
 */
function keptLetters({ word_break, kind, spelling, combining_class }) {
  const isKept = (codePoint) =>
    ['ALetter', 'Hebrew_Letter'].includes(ENUMERATIONS.WordBreak[word_break[codePoint]]) &&
    kind[codePoint] >= number('CharacterKind', 'Letter') &&
    spelling[codePoint] === number('WordSpelling', 'Kept') &&
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
