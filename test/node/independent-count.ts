// A second count of a text, in plain JavaScript and Intl.Segmenter, by the same policies and with
// none of our code. Intl.Segmenter takes quadratic time on Node 20, so that it only ever sees a
// paragraph.

/** What is counted; sentence lengths are in words. */
export interface Counts {
  words: number
  sentences: number
  paragraphs: number
  lines: number
  graphemes: number
  graphemesWithoutSpaces: number
  readonly frequencies: Map<string, number>
  readonly sentenceLengths: Map<number, number>
}

interface Paragraph {
  readonly text: string
  readonly wrapped: boolean
}

const LINE = /[^\n\r\u0085\u2028\u2029]*(?:\r\n|[\n\r\u0085\u2028\u2029]|$)/g
const TERMINATOR = /(?:\r\n|[\n\r\u0085\u2028\u2029])$/
const IN_WORD = /[\p{L}\p{N}]/u
const SPACE = /^\p{White_Space}/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const words = new Intl.Segmenter('en', { granularity: 'word' })
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Counts a text under `newlines: 'auto'`. */
export function countIndependently(text: string): Counts {
  const lines = linesOf(text)
  const counts: Counts = {
    words: 0,
    sentences: 0,
    paragraphs: 0,
    lines: lines.length,
    graphemes: 0,
    graphemesWithoutSpaces: 0,
    frequencies: new Map(),
    sentenceLengths: new Map(),
  }
  for (const line of lines) countGraphemes(line, counts)
  for (const block of blocksOf(lines)) {
    for (const paragraph of paragraphsOf(block)) {
      counts.paragraphs++
      countSentences(paragraph, counts)
    }
  }
  return counts
}

function linesOf(text: string): string[] {
  return [...text.matchAll(LINE)].map(([line]) => line).filter((line) => line !== '')
}

/** Runs of lines that are not blank; U+2029 ends one, too. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = []
  let open = false
  for (const line of lines) {
    if (line.trim() === '') {
      open = false
    } else {
      if (open) blocks.at(-1)?.push(line)
      else blocks.push([line])
      open = !line.endsWith('\u2029')
    }
  }
  return blocks
}

/** A block of three or more lines, all but the last of 40 to 100 code points, is one paragraph. */
function paragraphsOf(block: readonly string[]): Paragraph[] {
  const wrapped =
    block.length >= 3 &&
    block.slice(0, -1).every((line) => {
      const length = Array.from(line.replace(TERMINATOR, '')).length
      return length >= 40 && length <= 100
    })
  return wrapped
    ? [{ text: block.join(''), wrapped }]
    : block.map((line) => ({ text: line, wrapped }))
}

function countGraphemes(line: string, counts: Counts): void {
  for (const { segment } of graphemes.segment(line)) {
    counts.graphemes++
    if (!SPACE.test(segment)) counts.graphemesWithoutSpaces++
  }
}

/** A word belongs to the sentence where it starts; a sentence without words is none. */
function countSentences({ text, wrapped }: Paragraph, counts: Counts): void {
  const starts: number[] = []
  for (const { segment, index } of words.segment(text)) {
    if (!IN_WORD.test(segment)) continue
    starts.push(index)
    const word = segment.toLowerCase().normalize('NFC').replaceAll('\u2019', "'")
    counts.frequencies.set(word, (counts.frequencies.get(word) ?? 0) + 1)
  }
  counts.words += starts.length
  const flowing = wrapped ? text.replace(/[\n\r\u0085\u2028\u2029]/g, ' ') : text
  let counted = 0
  for (const { segment, index } of sentences.segment(flowing)) {
    const before = counted
    while (counted < starts.length && Number(starts[counted]) < index + segment.length) counted++
    const length = counted - before
    if (length === 0) continue
    counts.sentences++
    counts.sentenceLengths.set(length, (counts.sentenceLengths.get(length) ?? 0) + 1)
  }
}
