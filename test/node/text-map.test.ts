import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  analyze,
  type IgnoredRange,
  load,
  type Newlines,
  type PieceKind,
  type PieceRange,
  TextMap,
  type TextPiece,
} from 'wordbridge'
import { thrownBy } from './thrown.ts'

const BREAK = '\u2029'
const ATOM = '\uFFFC'

const text = <Id extends string | number>(id: Id, own: string) => ({ id, text: own })
const at = <Id extends string | number>(id: Id, start: number, end: number) => ({ id, start, end })

describe('the flat text', () => {
  test('has texts as they are, one character for a break or an atom, nothing for what is skipped', () => {
    const map = new TextMap<string>([
      { id: 'title', text: 'A title', kind: 'text' },
      { id: 'end of title', kind: 'break' },
      { id: 'note', text: 'not for readers', kind: 'skip' },
      { id: 'body', text: 'See ' },
      { id: 'image', kind: 'atom' },
      { id: 'mention', kind: 'atom', text: '@Ann' },
      { id: 'line', kind: 'break', text: '\r\n' },
      { id: 'body', text: ' here.' },
    ])
    expect(map.text).toBe(`A title${BREAK}See ${ATOM}${ATOM}${BREAK} here.`)
    expect(map.length).toBe(map.text.length)
  })

  test('of no pieces is empty', () => {
    const map = new TextMap([])
    expect(map.text).toBe('')
    expect(map.length).toBe(0)
    expect(map.ranges(0, 0)).toEqual([])
    expect(map.update([])).toBeUndefined()
  })

  test('is made of anything that can be iterated, and of copies', () => {
    const pieces = [
      { id: 1, text: 'a' },
      { id: 2, text: 'b' },
    ]
    const map = new TextMap(new Set(pieces))
    for (const piece of pieces) piece.text = 'changed'
    expect(map.text).toBe('ab')
    expect(map.ranges(0, 2)).toEqual([at(1, 0, 1), at(2, 0, 1)])
  })
})

describe('what the kinds do to the counts:', () => {
  beforeAll(() => load())

  const words = ({ text: flat }: TextMap) => analyze(flat).wordCount
  const line = 'A line that is about as long as one of a wrapped text.'

  test.each<[Newlines]>([['auto'], ['wrap'], ['break']])(
    'a break ends a paragraph where newlines are %p, and empty blocks count for nothing',
    (newlines) => {
      const blocks = [line, line, line, '', '', line]
      const map = new TextMap(
        blocks.flatMap((block, id): TextPiece[] => [
          { id, text: block },
          { id, kind: 'break' },
        ]),
      )
      expect(analyze(map.text, { newlines }).paragraphCount).toBe(4)
    },
  )

  test('a line feed that is a text means what newlines say', () => {
    const map = new TextMap(
      [line, line, line].flatMap((each, id) => [text(id, each), text(id, '\n')]),
    )
    expect(analyze(map.text, { newlines: 'auto' }).paragraphCount).toBe(1)
    expect(analyze(map.text, { newlines: 'break' }).paragraphCount).toBe(3)
  })

  test('an atom is no word and keeps words apart', () => {
    const around = (kind: PieceKind) =>
      new TextMap<number>([text(1, 'one'), { id: 2, kind, text: 'image' }, text(3, 'two')])
    expect(words(around('atom'))).toBe(2)
    expect(words(around('break'))).toBe(2)
    expect(words(around('skip'))).toBe(1)
    expect(words(around('text'))).toBe(1)
  })

  test('an ignored range in the middle of a word leaves one word, between spaces none of its own', () => {
    const own = 'un**believ**able and `a = b` there'
    const marks = [at('p', 2, 4), at('p', 10, 12)]
    const code = at('p', own.indexOf('`'), own.lastIndexOf('`') + 1)
    const map = new TextMap([text('p', own)], { ignore: [...marks, code] })
    expect(map.text).toBe('unbelievable and  there')
    expect(words(map)).toBe(3)
  })

  test('an ignored range can be an atom, so that the words beside it stay apart', () => {
    const ignore = (kind: IgnoredRange['kind']) => ({ ignore: [{ ...at('p', 3, 8), kind }] })
    const pieces = [text('p', 'one (x) two')]
    expect(new TextMap(pieces, ignore(undefined)).text).toBe('onetwo')
    expect(new TextMap(pieces, ignore('skip')).text).toBe('onetwo')
    expect(new TextMap(pieces, ignore('atom')).text).toBe(`one${ATOM}two`)
    expect(new TextMap(pieces, ignore('break')).text).toBe(`one${BREAK}two`)
    expect(words(new TextMap(pieces, ignore('skip')))).toBe(1)
    expect(words(new TextMap(pieces, ignore('atom')))).toBe(2)
  })
})

describe('ranges', () => {
  const map = new TextMap<string>([
    text('a', 'One '),
    { id: 'image', kind: 'atom' },
    { id: 'hidden', kind: 'skip', text: 'secret' },
    text('b', ' two'),
    { id: 'mention', kind: 'atom', text: '@Ann' },
    { id: 'end', kind: 'break' },
    text('empty', ''),
    { id: 'end of empty', kind: 'break', text: '' },
    text('c', 'Three'),
  ])
  // 0123 4 5678 9 10 11 12
  // One  ￼  two ￼ ¶  ¶  Three

  test('has an entry for each piece, with offsets in its own text', () => {
    expect(map.ranges(1, 7)).toEqual([at('a', 1, 4), at('image', 0, 1), at('b', 0, 2)])
  })

  test('has a break or an atom as long as its own text', () => {
    expect(map.ranges(9, 13)).toEqual([
      at('mention', 0, 4),
      at('end', 0, 1),
      at('end of empty', 0, 0),
      at('c', 0, 1),
    ])
  })

  test('in the middle of one piece has one entry', () => {
    expect(map.ranges(13, 15)).toEqual([at('c', 1, 3)])
  })

  test.each<[number, PieceRange, string]>([
    [0, at('a', 0, 0), 'at the start'],
    [2, at('a', 2, 2), 'in the middle of a text'],
    [4, at('a', 4, 4), 'between a text and an atom'],
    [5, at('b', 0, 0), 'between an atom and a text, with skipped text between'],
    [9, at('b', 4, 4), 'before an atom'],
    [10, at('end', 0, 0), 'between an atom and a break'],
    [11, at('empty', 0, 0), 'in an empty block'],
    [12, at('c', 0, 0), 'at the start of a block'],
    [17, at('c', 5, 5), 'at the end'],
  ])('that is empty at %d is the place %p, %s', (place, expected) => {
    expect(map.ranges(place)).toEqual([expected])
    expect(map.ranges(place, place)).toEqual([expected])
  })

  test('that is empty between two texts is in the second', () => {
    expect(new TextMap([text(1, 'a'), text(2, 'b')]).ranges(1)).toEqual([at(2, 0, 0)])
  })

  test('that is empty beside breaks alone is at a break', () => {
    const breaks = new TextMap<string>([
      { id: 'x', kind: 'break' },
      { id: 'y', kind: 'skip', text: 'skipped' },
    ])
    expect(breaks.ranges(0)).toEqual([at('x', 0, 0)])
    expect(breaks.ranges(1)).toEqual([at('x', 1, 1)])
  })

  test('where all is skipped has no entry', () => {
    expect(new TextMap<number>([{ id: 1, kind: 'skip', text: 'all' }]).ranges(0)).toEqual([])
  })

  test('is split by what is ignored', () => {
    const ignoring = new TextMap([text('a', 'one two three')], { ignore: [at('a', 4, 8)] })
    expect(ignoring.text).toBe('one three')
    expect(ignoring.ranges(0, 9)).toEqual([at('a', 0, 4), at('a', 8, 13)])
    expect(ignoring.ranges(2, 4)).toEqual([at('a', 2, 4)])
    expect(ignoring.ranges(4, 6)).toEqual([at('a', 8, 10)])
    expect(ignoring.ranges(4)).toEqual([at('a', 8, 8)])
  })
})

describe('several pieces of one id', () => {
  const pieces: TextPiece<string>[] = [
    text('list', 'Before '),
    text('item', 'inside'),
    { id: 'item', kind: 'break' },
    text('list', 'after'),
  ]
  const map = new TextMap(pieces)

  test('are one text: offsets run on', () => {
    expect(map.text).toBe(`Before inside${BREAK}after`)
    expect(map.ranges(3, 19)).toEqual([
      at('list', 3, 7),
      at('item', 0, 6),
      at('item', 6, 7),
      at('list', 7, 12),
    ])
    expect(map.offset('list', 9)).toBe(16)
  })

  test('with others between: a range starts in the second of them and ends in the first', () => {
    expect(map.offset('list', 7, 'start')).toBe(14)
    expect(map.offset('list', 7, 'end')).toBe(7)
    expect(map.offset('list', 7)).toBe(14)
  })

  test('count on when one of them grows', () => {
    const grown = [text('list', 'Long before '), ...pieces.slice(1)]
    expect(map.update(grown)).toEqual({ from: 0, to: 1, text: 'Long b' })
    expect(map.ranges(19, 24)).toEqual([at('list', 12, 17)])
    expect(map.update(pieces)).toEqual({ from: 0, to: 6, text: 'B' })
    expect(map.ranges(14, 19)).toEqual([at('list', 7, 12)])
  })

  test('a number and a string are never one id', () => {
    const both = new TextMap<string | number>([text(1, 'number'), text('1', 'string')])
    expect(both.ranges(6, 8)).toEqual([at('1', 0, 2)])
    expect(both.offset(1, 2)).toBe(2)
    expect(both.offset('1', 2)).toBe(8)
  })
})

describe('offset', () => {
  const map = new TextMap<string>(
    [
      text('a', 'one two'),
      { id: 'gone', kind: 'skip', text: 'skipped' },
      { id: 'mention', kind: 'atom', text: '@Ann' },
      { id: 'image', kind: 'atom', text: '' },
      text('b', 'three'),
    ],
    { ignore: [at('a', 2, 5)] },
  )
  // on wo ￼ ￼ three

  test.each([
    ['a', 0, 0, 0, 'at the start of a text'],
    ['a', 2, 2, 2, 'where ignored text starts'],
    ['a', 3, 2, 2, 'inside of ignored text'],
    ['a', 5, 2, 2, 'where ignored text ends'],
    ['a', 6, 3, 3, 'behind ignored text'],
    ['a', 7, 4, 4, 'at the end of a text'],
    ['gone', 0, 4, 4, 'at the start of a skipped piece'],
    ['gone', 3, 4, 4, 'inside of a skipped piece'],
    ['gone', 7, 4, 4, 'at the end of a skipped piece'],
    ['mention', 0, 4, 4, 'before an atom'],
    ['mention', 2, 4, 5, 'inside of an atom'],
    ['mention', 4, 5, 5, 'behind an atom'],
    ['image', 0, 5, 6, 'at an atom without length'],
    ['b', 0, 6, 6, 'at the start of the last text'],
    ['b', 5, 11, 11, 'at the end of all'],
  ])('in %p of %d is %d for a start and %d for an end: %s', (id, offset, start, end) => {
    expect(map.offset(id, offset)).toBe(start)
    expect(map.offset(id, offset, 'start')).toBe(start)
    expect(map.offset(id, offset, 'end')).toBe(end)
  })

  test('at the end of a block is before a break without length for an end', () => {
    const block = new TextMap<number>([
      text(1, 'block'),
      { id: 1, kind: 'break', text: '' },
      text(2, 'next'),
    ])
    expect(block.offset(1, 5, 'end')).toBe(5)
    expect(block.offset(1, 5, 'start')).toBe(5)
  })
})

describe('ignored ranges', () => {
  const ignoring = (pieces: Iterable<TextPiece>, ignore: Iterable<IgnoredRange>) =>
    new TextMap(pieces, { ignore }).text

  test('may overlap, touch, be empty and come in any order', () => {
    const pieces = [text(1, '0123456789')]
    expect(ignoring(pieces, [at(1, 6, 8), at(1, 1, 3), at(1, 2, 4)])).toBe('04589')
    expect(ignoring(pieces, [at(1, 3, 6), at(1, 0, 3)])).toBe('6789')
    expect(ignoring(pieces, [at(1, 5, 5), { ...at(1, 2, 2), kind: 'break' }])).toBe('0123456789')
    expect(ignoring(pieces, [at(1, 0, 10), at(1, 2, 4)])).toBe('')
    const atoms = [
      { ...at(1, 4, 6), kind: 'atom' as const },
      { ...at(1, 2, 5), kind: 'break' as const },
    ]
    expect(ignoring(pieces, atoms)).toBe(`01${BREAK}6789`)
  })

  test('go through all pieces of their id, and one character stands for the whole of each', () => {
    const pieces: TextPiece[] = [
      text(1, 'abc'),
      text(2, 'other'),
      { id: 1, kind: 'skip', text: 'skip' },
      { id: 1, kind: 'atom' },
      text(1, 'def'),
    ]
    expect(ignoring(pieces, [at(1, 2, 9)])).toBe('abotheref')
    expect(ignoring(pieces, [{ ...at(1, 2, 9), kind: 'atom' }])).toBe(`ab${ATOM}otheref`)
    expect(ignoring(pieces, [{ ...at(1, 3, 8), kind: 'break' }])).toBe(`abcother${BREAK}def`)
  })

  test('put their character where their first text is, also beside an empty piece', () => {
    const pieces = [text(1, 'ab'), text(1, ''), text(1, 'cd')]
    expect(ignoring(pieces, [{ ...at(1, 1, 3), kind: 'atom' }])).toBe(`a${ATOM}d`)
    expect(ignoring(pieces, [{ ...at(1, 2, 3), kind: 'atom' }])).toBe(`ab${ATOM}d`)
    expect(ignoring(pieces, [{ ...at(1, 1, 2), kind: 'atom' }])).toBe(`a${ATOM}cd`)
  })

  test('leave a break or an atom that is not wholly in them', () => {
    const mention: TextPiece[] = [text(1, 'a'), { id: 1, kind: 'atom', text: '@Ann' }, text(1, 'b')]
    expect(ignoring(mention, [at(1, 0, 3)])).toBe(`${ATOM}b`)
    expect(ignoring(mention, [at(1, 1, 5)])).toBe('ab')
    const block: TextPiece[] = [text(1, 'a'), { id: 1, kind: 'break', text: '' }, text(1, 'b')]
    expect(ignoring(block, [at(1, 0, 1)])).toBe(`${BREAK}b`)
    expect(ignoring(block, [at(1, 1, 2)])).toBe(`a${BREAK}`)
    expect(ignoring(block, [at(1, 0, 2)])).toBe('')
  })

  test('may be what ranges() found in the flat text', () => {
    const pieces = [text('a', '---\ntitle: '), text('b', 'x'), text('a', '\n---\nBody.')]
    const plain = new TextMap(pieces)
    const [matter = ''] = /^---\n[^]*?\n---\n/.exec(plain.text) ?? []
    const map = new TextMap(pieces, { ignore: plain.ranges(0, matter.length) })
    expect(map.text).toBe('Body.')
    expect(map.ranges(0, 4)).toEqual([at('a', 16, 20)])
  })

  test('hold for one update only', () => {
    const pieces = [text(1, 'one two')]
    const map = new TextMap(pieces, { ignore: [at(1, 3, 7)] })
    expect(map.update(pieces, { ignore: [at(1, 3, 7)] })).toBeUndefined()
    expect(map.update(pieces)).toEqual({ from: 3, to: 3, text: ' two' })
    expect(map.update(pieces, { ignore: [at(1, 0, 4)] })).toEqual({ from: 0, to: 4, text: '' })
  })
})

describe('update', () => {
  const blocks = [text('a', 'One two.'), { id: 'b', kind: 'break' as const }, text('c', 'Three.')]

  test('answers the smallest edit of the flat text', () => {
    const map = new TextMap(blocks)
    expect(map.update([text('a', 'One too.'), ...blocks.slice(1)])).toEqual({
      from: 5,
      to: 6,
      text: 'o',
    })
    expect(map.text).toBe(`One too.${BREAK}Three.`)
    expect(map.update(blocks.slice(0, 1))).toEqual({ from: 5, to: 14, text: 'wo' })
    expect(map.update(blocks)).toEqual({ from: 8, to: 8, text: `${BREAK}Three.` })
  })

  test('answers nothing if the flat text is the same, though the pieces are not', () => {
    const map = new TextMap(blocks)
    const split = [text('a', 'One '), text('new', 'two.'), ...blocks.slice(1)]
    expect(map.update(split)).toBeUndefined()
    expect(map.ranges(3, 6)).toEqual([at('a', 3, 4), at('new', 0, 2)])
    expect(thrownBy(() => map.offset('a', 5)).code).toBe('out-of-range')
    const { text: before } = map
    expect(map.update(split)).toBeUndefined()
    expect(map.text).toBe(before)
  })

  test('knows no id that is gone, and every id that is new', () => {
    const map = new TextMap(blocks)
    map.update([text('x', 'One two.'), ...blocks.slice(1)])
    expect(map.offset('x', 3)).toBe(3)
    expect(thrownBy(() => map.offset('a', 3)).code).toBe('out-of-range')
  })

  test.each([
    ['one emoji becomes another', ['\u{1F600}'], ['\u{1F601}'], [0, 2, '\u{1F601}']],
    ['one with the same second half', ['\u{1F600}'], ['\u{1FA00}'], [0, 2, '\u{1FA00}']],
    ['a half is deleted', ['a\u{1F600}b'], ['a\uD83Db'], [1, 3, '\uD83D']],
    ['a half comes back', ['a\uD83Db'], ['a\u{1F600}b'], [1, 2, '\u{1F600}']],
    ['two halves meet', ['\uD83D', 'x', '\uDE00'], ['\uD83D', '', '\uDE00'], [0, 3, '\u{1F600}']],
    [
      'two halves meet over empty pieces',
      ['a\uD83D', '', 'x', '', '\uDE00b'],
      ['a\uD83D', '', '', '', '\uDE00b'],
      [1, 4, '\u{1F600}'],
    ],
    [
      'two halves part',
      ['\uD83D', '', '\uDE00'],
      ['\uD83D', 'x', '\uDE00'],
      [0, 2, '\uD83Dx\uDE00'],
    ],
    [
      'a half is typed before a pair',
      ['a', '\u{1F600}'],
      ['a\uD83D', '\u{1F600}'],
      [1, 1, '\uD83D'],
    ],
  ])('cuts no surrogate pair: %s', (_, before, after, [from, to, inserted]) => {
    const map = new TextMap(before.map((each, id) => text(id, each)))
    expect(map.update(after.map((each, id) => text(id, each)))).toEqual({
      from,
      to,
      text: inserted,
    })
  })

  test('leaves the map as it was if it throws', () => {
    const map = new TextMap<string>(blocks)
    const wrong = [text('a', 'Other.'), { id: 'b', kind: 'image' as 'atom' }]
    expect(thrownBy(() => map.update(wrong)).code).toBe('wrong-type')
    const beyond = { ignore: [at('a', 0, 7)] }
    expect(thrownBy(() => map.update([text('a', 'Other.')], beyond)).code).toBe('out-of-range')
    expect(map.text).toBe(`One two.${BREAK}Three.`)
    expect(map.ranges(4, 7)).toEqual([at('a', 4, 7)])
  })

  test('reads each piece once, whatever changed', () => {
    let reads = 0
    class CountingPiece {
      readonly id: number
      readonly #text: string
      constructor(id: number, own: string) {
        this.id = id
        this.#text = own
      }
      get text(): string {
        reads++
        return this.#text
      }
    }
    const pieces = Array.from({ length: 1000 }, (_, id) => new CountingPiece(id, `Text ${id}. `))
    const map = new TextMap(pieces)
    expect(reads).toBe(1000)
    const changed = [...pieces]
    changed[500] = new CountingPiece(500, 'Text 5000. ')
    expect(map.update(changed)?.text).toBe('0')
    expect(reads).toBe(2000)
  })
})

test('a hundred thousand pieces are no burden', () => {
  const count = 100_000
  const pieces = Array.from({ length: count }, (_, index) =>
    text(index % 2 === 0 ? 'shared' : index, 'four'),
  )
  const map = new TextMap(pieces, { ignore: [at('shared', 0, 4)] })
  expect(map.length).toBe(4 * (count - 1))
  const misplaced = pieces.filter(({ id }, index) => {
    const flat = 4 * (index - 1)
    return (
      id === index && (map.ranges(flat, flat + 4)[0]?.id !== id || map.offset(id, 4) !== flat + 4)
    )
  })
  expect(misplaced).toEqual([])
  for (let round = 0; round < 20; round++) {
    pieces[5001 * round + 1] = text(5001 * round + 1, `four${round}`)
    expect(map.update(pieces, { ignore: [at('shared', 0, 4)] })?.text).toBe(`${round}`)
  }
}, 60_000)

describe('an editor is a walk over its tree:', () => {
  test('ProseMirror, with positions that count tokens', () => {
    interface PlainNode {
      readonly type: string
      readonly text?: string
      readonly marks?: readonly { type: string }[]
      readonly content?: readonly PlainNode[]
    }
    const document: PlainNode = {
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: 'On whales' }] },
        {
          type: 'bullet_list',
          content: [
            {
              type: 'list_item',
              content: [
                {
                  type: 'paragraph',
                  content: [
                    { type: 'text', text: 'Call ' },
                    { type: 'text', text: 'f(x)', marks: [{ type: 'code' }] },
                    { type: 'hard_break' },
                    { type: 'text', text: 'now' },
                    { type: 'image' },
                  ],
                },
              ],
            },
          ],
        },
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ type: 'text', text: 'The end.' }] },
      ],
    }
    const textblocks = ['heading', 'paragraph']
    const pieces: TextPiece<number>[] = []
    const starts: number[] = []
    /** The position behind a node that starts at a position. */
    const walk = (node: PlainNode, position: number): number => {
      const children = node.content ?? []
      if (!textblocks.includes(node.type)) {
        return children.reduce((inside, child) => walk(child, inside), position + 1) + 1
      }
      const id = starts.push(position + 1) - 1
      let size = 0
      for (const { type, text: own, marks = [] } of children) {
        if (type === 'text')
          pieces.push({ id, text: own, kind: marks.length > 0 ? 'skip' : 'text' })
        else if (type === 'hard_break') pieces.push({ id, text: '\n' })
        else pieces.push({ id, kind: 'atom' })
        size += own?.length ?? 1
      }
      pieces.push({ id, kind: 'break' })
      return position + 1 + size + 1
    }
    walk(document, -1)
    const map = new TextMap(pieces)
    expect(map.text).toBe(`On whales${BREAK}Call \nnow${ATOM}${BREAK}${BREAK}The end.${BREAK}`)
    const positions = (from: number, to: number) =>
      map.ranges(from, to).map(({ id, start, end }) => {
        const base = starts[id] ?? NaN
        return [base + start, base + end]
      })
    // As ProseMirror counts: 0 heading 1 On whales 10 11 list 12 item 13 paragraph 14 Call f(x) br now image 28 ...
    expect(positions(3, 9)).toEqual([[4, 10]])
    expect(positions(map.text.indexOf('now'), map.text.indexOf('now') + 3)).toEqual([[24, 27]])
    expect(positions(map.text.indexOf('The'), map.text.indexOf('The') + 3)).toEqual([[34, 37]])
    expect(map.offset(1, 23 - 14)).toBe(map.text.indexOf('\n'))
  })

  test('the DOM, with the text nodes themselves', () => {
    interface PlainElement {
      readonly name: string
      readonly children: readonly (PlainElement | string)[]
    }
    const element = (name: string, ...children: (PlainElement | string)[]) => ({ name, children })
    const body = element(
      'body',
      element('h1', 'Moby', element('b', '-Dick')),
      element('p', 'Call me\n  ', element('code', 'ishmael()'), element('img'), ' Ishmael.'),
      'Loose text',
      element('ul', element('li', 'one'), element('li', 'two')),
    )
    const blocks = ['body', 'h1', 'p', 'ul', 'li']
    const nodes: (PlainElement | string)[] = []
    const pieces: TextPiece<number>[] = []
    const walk = (node: PlainElement | string, skipped: boolean): void => {
      const id = nodes.push(node) - 1
      if (typeof node === 'string') {
        const own = node.replaceAll('\n', ' ')
        pieces.push({ id, kind: skipped ? 'skip' : 'text', text: own })
        return
      }
      const block = blocks.includes(node.name)
      if (block) pieces.push({ id, kind: 'break' })
      if (node.name === 'img') pieces.push({ id, kind: 'atom' })
      for (const child of node.children) walk(child, skipped || node.name === 'code')
      if (block) pieces.push({ id, kind: 'break' })
    }
    walk(body, false)
    const map = new TextMap(pieces)
    expect(map.text.split(BREAK).filter((each) => each !== '')).toEqual([
      'Moby-Dick',
      `Call me   ${ATOM} Ishmael.`,
      'Loose text',
      'one',
      'two',
    ])
    const marked = (word: string) => {
      const from = map.text.indexOf(word)
      return map
        .ranges(from, from + word.length)
        .map(({ id, start, end }) => (nodes[id] as string).slice(start, end))
    }
    expect(marked('Moby-Dick')).toEqual(['Moby', '-Dick'])
    expect(marked('Ishmael')).toEqual(['Ishmael'])
    expect(marked('two')).toEqual(['two'])
  })

  test('Lexical, with the keys of nodes, through an edit', () => {
    interface PlainNode {
      readonly key: string
      readonly type: 'root' | 'paragraph' | 'text' | 'linebreak' | 'image' | 'code'
      readonly text?: string
      readonly children?: readonly PlainNode[]
    }
    const pieces = function* ({
      key: id,
      type,
      text: own,
      children,
    }: PlainNode): Generator<TextPiece<string>> {
      if (type === 'text') yield { id, text: own }
      else if (type === 'linebreak') yield { id, text: '\n' }
      else if (type === 'image') yield { id, kind: 'atom' }
      else if (type !== 'code') for (const child of children ?? []) yield* pieces(child)
      if (type === 'paragraph') yield { id, kind: 'break' }
    }
    const paragraph = (key: string, ...children: PlainNode[]): PlainNode => ({
      key,
      type: 'paragraph',
      children,
    })
    const words = (key: string, own: string): PlainNode => ({ key, type: 'text', text: own })
    const root = (...children: PlainNode[]): PlainNode => ({ key: 'root', type: 'root', children })
    const first = paragraph(
      '1',
      words('2', 'One '),
      { key: '3', type: 'image' },
      words('4', 'two.'),
    )
    const code: PlainNode = { key: '5', type: 'code', children: [words('6', 'let x')] }
    const last = paragraph('7', words('8', 'Three'), { key: '9', type: 'linebreak' })

    const map = new TextMap(pieces(root(first, code, last)))
    expect(map.text).toBe(`One ${ATOM}two.${BREAK}Three\n${BREAK}`)
    expect(map.ranges(2, 8)).toEqual([at('2', 2, 4), at('3', 0, 1), at('4', 0, 3)])

    const typed = paragraph(
      '1',
      words('2', 'One, '),
      { key: '3', type: 'image' },
      words('4', 'two.'),
    )
    expect(map.update(pieces(root(typed, code, last)))).toEqual({ from: 3, to: 3, text: ',' })
    const added = paragraph('10', words('11', 'Four'))
    expect(map.update(pieces(root(typed, code, last, added)))).toEqual({
      from: 18,
      to: 18,
      text: `Four${BREAK}`,
    })
    expect(map.update(pieces(root(last, added)))).toEqual({ from: 0, to: 11, text: '' })
    expect(map.ranges(0, 3)).toEqual([at('8', 0, 3)])
  })
})

describe('bad input', () => {
  const map = new TextMap<string | number>([text('a', 'four'), text(7, 'five5')])

  test.each<[unknown, string]>([
    [undefined, 'undefined'],
    [null, 'null'],
    ['text', '"text"'],
    [{ id: 1, text: 'a' }, 'an object'],
    [5, '5'],
  ])('%p is no list of pieces', (pieces, shown) => {
    const error = thrownBy(() => new TextMap(pieces as TextPiece[]))
    expect(error.code).toBe('wrong-type')
    expect(error.message).toBe(
      `The pieces must be an array or another iterable of { id, text, kind }, not ${shown}.`,
    )
  })

  test.each<[unknown, string]>([
    [null, 'The piece 1 is null. It must be an object { id, text, kind }.'],
    ['text', 'The piece 1 is "text". It must be an object { id, text, kind }.'],
    [{ text: 'a' }, 'The piece 1 has the id undefined. It must be a string or a number.'],
    [{ id: {}, text: 'a' }, 'The piece 1 has the id an object. It must be a string or a number.'],
    [{ id: NaN, text: 'a' }, 'The piece 1 has the id NaN. It must be a string or a number.'],
    [{ id: 1 }, 'The piece 1 has the text undefined. It must be a string.'],
    [{ id: 1, text: 5 }, 'The piece 1 has the text 5. It must be a string.'],
    [{ id: 1, text: null, kind: 'atom' }, 'The piece 1 has the text null. It must be a string.'],
    [
      { id: 1, kind: 'image' },
      `The piece 1 has the kind "image". Allowed: 'text', 'break', 'atom', 'skip'.`,
    ],
  ])('%p is no piece, and its index is named', (piece, message) => {
    const error = thrownBy(() => new TextMap([text(0, 'right'), piece as TextPiece]))
    expect(error.code).toBe('wrong-type')
    expect(error.message).toBe(message)
  })

  test.each([[null], ['ignore'], [5], [[]]])('%p are no options', (options) => {
    const error = thrownBy(() => new TextMap([], options as object))
    expect(error.code).toBe('wrong-type')
    expect(error.message).toContain('plain object')
  })

  test('an unknown option is named', () => {
    const error = thrownBy(() => new TextMap([], { ignored: [] } as object))
    expect(error.code).toBe('unknown-option')
    expect(error.message).toBe('There is no option "ignored". Known options: ignore.')
  })

  test.each<[unknown, string]>([
    [5, 'The option ignore is 5. Allowed: an array or another iterable of { id, start, end }.'],
    [
      'abc',
      'The option ignore is "abc". Allowed: an array or another iterable of { id, start, end }.',
    ],
    [
      [undefined],
      'The range 0 of the option ignore is undefined. Allowed: an object { id, start, end }.',
    ],
    [
      [{ start: 0, end: 1 }],
      'The range 0 of the option ignore has the id undefined. Allowed: a string or a number.',
    ],
    [
      [at(7, 0, 1), { ...at('a', 0, 1), kind: 'text' }],
      `The range 1 of the option ignore has the kind "text". Allowed: 'skip', 'atom', 'break'.`,
    ],
    [
      [at('a', 3, 2)],
      'The range 0 of the option ignore goes from 3 to 2. Allowed: whole numbers, 0 or more, the end not before the start.',
    ],
    [
      [{ id: 'a', start: 0 }],
      'The range 0 of the option ignore goes from 0 to undefined. Allowed: whole numbers, 0 or more, the end not before the start.',
    ],
    [
      [at('a', 0, 1), at('b', 0, 1)],
      'The range 1 of the option ignore has the id "b", which no piece has.',
    ],
  ])('%p is nothing to ignore', (ignore, message) => {
    const options = { ignore: ignore as IgnoredRange[] }
    const error = thrownBy(
      () => new TextMap<string | number>([text('a', 'four'), text(7, '')], options),
    )
    expect(error.code).toBe('invalid-option')
    expect(error.message).toBe(message)
  })

  test('a range to ignore that ends beyond its text is out of range', () => {
    const options = { ignore: [at('a', 0, 4), at('a', 2, 5)] }
    const error = thrownBy(() => new TextMap([text('a', 'four')], options))
    expect(error.code).toBe('out-of-range')
    expect(error.message).toBe(
      'The range 1 of the option ignore ends at 5, but the text of "a" at 4.',
    )
  })

  test.each<[unknown, unknown, string]>([
    [-1, 2, 'The start is -1. Allowed: a whole number from 0 to 9.'],
    [10, 10, 'The start is 10. Allowed: a whole number from 0 to 9.'],
    [0.5, 2, 'The start is 0.5. Allowed: a whole number from 0 to 9.'],
    ['0', 2, 'The start is "0". Allowed: a whole number from 0 to 9.'],
    [5, 4, 'The end is 4. Allowed: a whole number from 5 to 9.'],
    [5, 10, 'The end is 10. Allowed: a whole number from 5 to 9.'],
    [5, NaN, 'The end is NaN. Allowed: a whole number from 5 to 9.'],
  ])('from %p to %p is no range of the flat text', (start, end, message) => {
    const error = thrownBy(() => map.ranges(start as number, end as number))
    expect(error.code).toBe('out-of-range')
    expect(error.message).toBe(message)
  })

  test.each<[unknown, unknown, string]>([
    ['a', 5, 'The offset in "a" is 5. Allowed: a whole number from 0 to 4.'],
    ['a', -1, 'The offset in "a" is -1. Allowed: a whole number from 0 to 4.'],
    [7, 1.5, 'The offset in 7 is 1.5. Allowed: a whole number from 0 to 5.'],
    [7, undefined, 'The offset in 7 is undefined. Allowed: a whole number from 0 to 5.'],
    ['7', 0, 'No piece has the id "7".'],
    [undefined, 0, 'No piece has the id undefined.'],
  ])('in %p there is no %p', (id, offset, message) => {
    const error = thrownBy(() => map.offset(id as string, offset as number))
    expect(error.code).toBe('out-of-range')
    expect(error.message).toBe(message)
  })

  test('a side is a start or an end', () => {
    const error = thrownBy(() => map.offset('a', 0, 'before' as 'start'))
    expect(error.code).toBe('wrong-type')
    expect(error.message).toBe(`The side is "before". Allowed: 'start', 'end'.`)
  })
})
