// Very many random edits through the binding: after them a document is what a new one would be. WORDBRIDGE_EDITS says how
// many; `npm run test:edits` asks for a million.
import { beforeAll, expect, test } from '@jest/globals'
import { Document, load, type Newlines } from 'wordbridge'
import { TELLING_CHARACTERS } from './random-text.ts'

beforeAll(() => load())

const EDITS = Number(process.env['WORDBRIDGE_EDITS'] ?? 20_000)
const EDITS_OF_A_DOCUMENT = 200
/** To compare is a hundred times the work of an edit, and what an edit breaks stays broken. */
const EDITS_BETWEEN_COMPARISONS = 20

const POLICIES: readonly Newlines[] = ['break', 'wrap', 'auto']
const PIECES = [
  ...TELLING_CHARACTERS,
  ...['\uD83D', '\uDE00', 'Word', 'words ', ' and ', '. The', 'Mr. ', '3.14', 'a@b.org', 'www.'],
  ...['http://a.b/c ', '\n\n', '\u05D0.\u05D1', '\u0E01\u0E33', 'Ends here. ', '\uD800'],
]

/** Numbers that look random and are the same in every run. */
class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }

  piece(): string {
    return PIECES[this.below(PIECES.length)] ?? ''
  }

  insertion(): string {
    switch (this.below(10)) {
      case 0:
        return ''
      case 1:
        return Array.from({ length: this.below(12) }, () => this.piece()).join('')
      case 2:
        return `${'Several words. '.repeat(8).slice(0, 36 + this.below(68))}\n`.repeat(
          this.below(4),
        )
      default:
        return this.piece()
    }
  }
}

/** All that a user can see of a document but the ids, name by name. */
function everything(document: Document): [name: string, bytes: Buffer][] {
  const { words, sentences, paragraphs, lines, graphemes, vocabulary } = document
  const columns = Object.entries({ words, sentences, paragraphs, lines, graphemes }).flatMap(
    ([name, { start, end, kind }]) =>
      [start, end, kind].map((column): [string, ArrayBufferView] => [name, column]),
  )
  columns.push(['word ids', words.id], ['sentences of words', words.sentence])
  columns.push(['paragraphs of words', words.paragraph])
  columns.push(['words of sentences', sentences.words], ['syllables', sentences.syllables])
  columns.push(
    ['reading ease', sentences.fleschReadingEase],
    ['grades', paragraphs.fleschKincaidGrade],
  )
  columns.push(['words of paragraphs', paragraphs.words], ['sentences', paragraphs.sentences])
  columns.push(['word counts', vocabulary.count], ['syllables of words', vocabulary.syllables])
  columns.push(['first occurrences', vocabulary.firstOccurrence])
  const values: [string, unknown][] = [
    ['stats', document.stats],
    ['vocabulary', vocabulary.words],
  ]
  return [
    ['text', Buffer.from(document.text, 'utf16le')],
    ...values.map(([name, value]): [string, Buffer] => [name, Buffer.from(JSON.stringify(value))]),
    ...columns.map(([name, { buffer, byteOffset, byteLength }]): [string, Buffer] => [
      name,
      Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength),
    ]),
  ]
}

/** What differs between a document and a new one of a text. */
function difference(document: Document, text: string, newlines: Newlines): string[] {
  const anew = new Document(text, { newlines })
  try {
    const expected = everything(anew)
    return everything(document)
      .filter(([, bytes], i) => expected[i]?.[1].equals(bytes) !== true)
      .map(([name]) => name)
  } finally {
    anew.delete()
  }
}

test(`after ${EDITS.toLocaleString('en')} edits every document was what a new one would be`, () => {
  let done = 0
  for (let seed = 1; done < EDITS; seed++) {
    const random = new Random(seed)
    const newlines = POLICIES[seed % 3] ?? 'auto'
    let text = Array.from({ length: random.below(60) }, () => random.insertion()).join('')
    const document = new Document(text, { newlines })
    let place = 0
    for (let i = 0; i < EDITS_OF_A_DOCUMENT; i++, done++) {
      const near = Math.min(text.length, place + random.below(4))
      const from = random.below(3) > 0 ? near : random.below(text.length + 1)
      const most = random.below(8) === 0 ? text.length - from : random.below(12)
      const to = random.below(3) > 0 ? from : Math.min(text.length, from + random.below(most + 1))
      const inserted = random.insertion()
      document.update(from, to, inserted)
      text = text.slice(0, from) + inserted + text.slice(to)
      place = from
      if ((i + 1) % EDITS_BETWEEN_COMPARISONS > 0) continue
      const what = difference(document, text, newlines)
      if (what.length > 0) expect({ seed, edit: i, what }).toEqual({ seed, edit: i, what: [] })
    }
    document.delete()
  }
  expect(done).toBeGreaterThanOrEqual(EDITS)
})
