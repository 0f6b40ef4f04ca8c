import { describeValue } from './describe-value.ts'
import { WordbridgeError } from './errors.ts'

/**
 * Names a piece to the caller: the key of a node, the index of a block. The pieces of one id are parts of one text, in order
 * but not always next to each other. The number 1 and the string '1' are two ids.
 */
export type PieceId = string | number

/**
 * What a piece is to the analysis.
 *
 * - `'text'`: its text goes into the flat text as it is.
 * - `'break'`: ends a paragraph: U+2029, which does so under every {@link Newlines}.
 * - `'atom'`: something that is no text, such as an image: U+FFFC, which is no word and keeps the words beside it apart.
 * - `'skip'`: nothing. What stands before and behind it is adjacent in the flat text, even in the middle of a word.
 */
export type PieceKind = 'text' | 'break' | 'atom' | 'skip'

/** A piece of rich text. Properties beside these are the caller's own and not looked at. */
export interface TextPiece<Id extends PieceId = PieceId> {
  readonly id: Id
  /** Default `'text'`. */
  readonly kind?: PieceKind | undefined
  /**
   * The text of the piece as the caller sees it: offsets in the piece count its UTF-16 code units. Required for `'text'`.
   * Without it, a break or an atom is one unit long, as in the flat text, and a skipped piece has no length.
   */
  readonly text?: string | undefined
}

/** A part of the text that an id names, in UTF-16 code units from the start of the first piece with that id. */
export interface PieceRange<Id extends PieceId = PieceId> {
  readonly id: Id
  readonly start: number
  readonly end: number
}

/** A part of the text of an id that is not to be analysed. */
export interface IgnoredRange<Id extends PieceId = PieceId> extends PieceRange<Id> {
  /** What stands for it in the flat text: nothing, or the one character of an atom or a break. Default `'skip'`. */
  readonly kind?: Exclude<PieceKind, 'text'> | undefined
}

/** Options of {@link TextMap}. An unknown name or value is an error, not ignored. */
export interface TextMapOptions<Id extends PieceId = PieceId> {
  /**
   * What to leave out, in any order. Ranges that overlap are one, of the kind of the first. A break or an atom is left out
   * if all of it is in a range. An empty range has no effect. Default: nothing.
   */
  readonly ignore?: Iterable<IgnoredRange<Id>> | undefined
}

/** A piece, or what ignored ranges left of it, complete and known to be right. */
export interface CheckedPiece {
  readonly id: PieceId
  readonly kind: PieceKind
  readonly text: string
}

/** An ignored range, complete; whether its id and its offsets exist is another matter. */
export interface CheckedRange extends PieceRange {
  readonly kind: Exclude<PieceKind, 'text'>
}

const FLAT_TEXT = { break: '\u2029', atom: '\uFFFC', skip: '' } as const

const KINDS: readonly PieceKind[] = ['text', 'break', 'atom', 'skip']
const IGNORED_KINDS: readonly CheckedRange['kind'][] = ['skip', 'atom', 'break']

/** What a piece puts into the flat text. */
export const flatTextOf = ({ kind, text }: CheckedPiece): string =>
  kind === 'text' ? text : FLAT_TEXT[kind]

/** The pieces, checked and complete. Throws `'wrong-type'`. */
export function checkPieces(pieces: unknown): CheckedPiece[] {
  if (isIterable(pieces)) return Array.from(pieces, checkPiece)
  throw new WordbridgeError(
    'wrong-type',
    `The pieces must be an array or another iterable of { id, text, kind }, not ${describeValue(pieces)}.`,
  )
}

function checkPiece(piece: unknown, index: number): CheckedPiece {
  if (!isObject(piece)) {
    throw wrongPiece(index, `is ${describeValue(piece)}. It must be an object { id, text, kind }.`)
  }
  const { id, kind = 'text', text } = piece
  if (!isId(id)) {
    throw wrongPiece(index, `has the id ${describeValue(id)}. It must be a string or a number.`)
  }
  if (!isOneOf(KINDS, kind)) {
    throw wrongPiece(index, `has the kind ${describeValue(kind)}. Allowed: ${listOf(KINDS)}.`)
  }
  if (typeof text === 'string') return { id, kind, text }
  if (text === undefined && kind !== 'text') return { id, kind, text: FLAT_TEXT[kind] }
  throw wrongPiece(index, `has the text ${describeValue(text)}. It must be a string.`)
}

function wrongPiece(index: number, fault: string): WordbridgeError {
  return new WordbridgeError('wrong-type', `The piece ${index} ${fault}`)
}

/**
 * The ignored ranges in the options of a text map, checked and complete. Throws `'wrong-type'`, `'unknown-option'` or
 * `'invalid-option'`.
 */
export function checkIgnored(options: unknown): CheckedRange[] {
  if (options === undefined) return []
  if (!isObject(options) || Array.isArray(options)) {
    throw new WordbridgeError(
      'wrong-type',
      `The options must be a plain object, not ${describeValue(options)}.`,
    )
  }
  const unknown = Reflect.ownKeys(options).find((name) => name !== 'ignore')
  if (unknown !== undefined) {
    throw new WordbridgeError(
      'unknown-option',
      `There is no option ${describeValue(unknown)}. Known options: ignore.`,
    )
  }
  const { ignore = [] } = options
  if (isIterable(ignore)) return Array.from(ignore, checkIgnoredRange)
  throw new WordbridgeError(
    'invalid-option',
    `The option ignore is ${describeValue(ignore)}. ` +
      'Allowed: an array or another iterable of { id, start, end }.',
  )
}

function checkIgnoredRange(range: unknown, index: number): CheckedRange {
  if (!isObject(range)) {
    throw invalidRange(
      'invalid-option',
      index,
      `is ${describeValue(range)}. Allowed: an object { id, start, end }.`,
    )
  }
  const { id, start, end, kind = 'skip' } = range
  if (!isId(id)) {
    throw invalidRange(
      'invalid-option',
      index,
      `has the id ${describeValue(id)}. Allowed: a string or a number.`,
    )
  }
  if (!isOneOf(IGNORED_KINDS, kind)) {
    throw invalidRange(
      'invalid-option',
      index,
      `has the kind ${describeValue(kind)}. Allowed: ${listOf(IGNORED_KINDS)}.`,
    )
  }
  if (isOffset(start) && isOffset(end) && start <= end) return { id, start, end, kind }
  throw invalidRange(
    'invalid-option',
    index,
    `goes from ${describeValue(start)} to ${describeValue(end)}. Allowed: whole numbers, ` +
      '0 or more, the end not before the start.',
  )
}

/** The error for range `index` of the option ignore. */
export function invalidRange(
  code: 'invalid-option' | 'out-of-range',
  index: number,
  fault: string,
): WordbridgeError {
  return new WordbridgeError(code, `The range ${index} of the option ignore ${fault}`)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

// A string is iterable too, but never meant.
const isIterable = (value: unknown): value is Iterable<unknown> =>
  isObject(value) && typeof Reflect.get(value, Symbol.iterator) === 'function'

const isId = (value: unknown): value is PieceId =>
  typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value))

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

const isOneOf = <Choice>(choices: readonly Choice[], value: unknown): value is Choice =>
  choices.includes(value as Choice)

const listOf = (choices: readonly string[]): string => choices.map((each) => `'${each}'`).join(', ')
