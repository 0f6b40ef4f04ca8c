import { type Segments, SegmentKind, type TextPiece } from 'wordbridge/file'

/** The id of all pieces: they are parts of one text, the source. */
export const SOURCE = 0

/** Code, an address, an image or a line break: what keeps the words beside it apart. */
const OBJECT = /^(?:`|!\[|<(?:br|code|pre|script|style|textarea)\b|<[a-z][a-z\d+.-]*:|<[^\s<>@]+@)/i
/** A block of code, which nothing is beside. */
const FENCE = /^\s*(?:```|~~~)[^`]*\n/
/** What the rules of sentences take for a letter: it stands for code that a sentence begins with. */
const SIGN = '\u05F3'

/** A character by its name or number. */
const REFERENCE = /^&#?\w+;$/
/** What is in no alphabet, and named often; of others only the kind matters. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** What a grapheme cluster is, or the markup between two. */
type Part = 'text' | 'break' | 'skip' | { readonly shownAs: string }

/**
 * The pieces of a Markdown text: what a reader sees as text, what ends a paragraph as breaks, and all other markup skipped. Their flat
 * text has the words and the sentences of the source.
 *
 * @param graphemes - Its segments with `markup: 'markdown'`, and its paragraphs likewise.
 * @param keepsLines - Whether lines are paragraphs, as with `newlines: 'break'`.
 */
export function markdownPieces(
  source: string,
  graphemes: Segments,
  paragraphs: Segments,
  keepsLines: boolean,
): TextPiece<number>[] {
  const pieces: TextPiece<number>[] = []
  const addText = (text: string): void => {
    if (text === '') return
    pieces.push({ id: SOURCE, text: keepsLines ? text : text.replaceAll('\n', ' ') })
  }
  const ends = endsOf(paragraphs)
  // Where the text begins that is in no piece yet.
  let from = 0
  const { start, end, kind } = graphemes
  for (let index = 0; index < kind.length; index++) {
    const [first, behind] = [start[index] ?? 0, end[index] ?? 0]
    const part = partOf(source, first, behind, kind[index] ?? SegmentKind.space, ends)
    if (part === 'text') continue
    addText(source.slice(from, first))
    from = behind
    if (typeof part === 'string') {
      pieces.push({ id: SOURCE, kind: part, text: source.slice(first, behind) })
    } else {
      addText(part.shownAs)
      pieces.push({
        id: SOURCE,
        kind: 'skip',
        text: source.slice(first + part.shownAs.length, behind),
      })
    }
  }
  addText(source.slice(from))
  // A map of nothing has no offsets.
  if (pieces.length === 0) pieces.push({ id: SOURCE, text: '' })
  return pieces
}

/** Asked in the order of the text. */
function partOf(
  source: string,
  from: number,
  to: number,
  kind: number,
  ends: (offset: number) => boolean,
): Part {
  const isSpace = kind === SegmentKind.space
  if (isSpace && ends(to)) return 'break'
  if (to - from === 1) return isSpace && !/\s/.test(source.charAt(from)) ? 'skip' : 'text'
  const given = source.slice(from, to)
  if (isSpace && given.trim() === '') return 'text'
  if (REFERENCE.test(given)) return { shownAs: characterOf(given, kind) }
  if (OBJECT.test(given) && !FENCE.test(given)) return { shownAs: isSpace ? ' ' : SIGN }
  return isSpace ? 'skip' : 'text'
}

/** A character for a reference to one, of its kind. */
function characterOf(reference: string, kind: number): string {
  const known = NAMED[reference.slice(1, -1)]
  if (known !== undefined) return known
  if (kind === SegmentKind.space) return ' '
  if (kind >= SegmentKind.letter) return 'x'
  return kind === SegmentKind.number ? '0' : '&'
}

/** Tells whether a paragraph ends at an offset. Asked with rising offsets. */
function endsOf({ end }: Segments): (offset: number) => boolean {
  let row = 0
  return (offset) => {
    while (row < end.length && (end[row] ?? 0) < offset) row++
    return end[row] === offset
  }
}
