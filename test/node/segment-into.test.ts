// The option `into` of segment(): the columns of one text in the memory of those of another.
import { beforeAll, describe, expect, test } from '@jest/globals'
import { runInNewContext } from 'node:vm'
import { createAnalyzer, type Granularity, load, segment, type Segments } from 'wordbridge'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

const SHORT = 'Two words.'
const LONG = 'Some words, and then some more. '.repeat(300)
const WORDS = { granularity: 'word' } as const

const contents = ({ start, end, kind }: Segments) => ({
  start: [...start],
  end: [...end],
  kind: [...kind],
})

test.each<Granularity>(['grapheme', 'word', 'sentence', 'paragraph', 'line'])(
  'texts that grow and shrink, one after the other, have the columns that each has alone: %s',
  (granularity) => {
    const texts = ['', SHORT, LONG, '', '\u{1F44D}\u{1F3FD} ', LONG + LONG, SHORT]
    let into: Segments | undefined
    for (const text of [...texts, ...texts.map((each) => new TextEncoder().encode(each))]) {
      into = segment(text, { granularity, into })
      expect(contents(into)).toEqual(contents(segment(text, { granularity })))
    }
  },
)

test('where they have room, the buffers are the same, and the columns before see what was written', () => {
  const first = segment(LONG, WORDS)
  const second = segment(SHORT, { ...WORDS, into: first })
  expect(second.start.buffer).toBe(first.start.buffer)
  expect(second.kind.buffer).toBe(first.kind.buffer)
  expect(second.start).toHaveLength(4)
  expect([...first.start.subarray(0, 4)]).toEqual([...second.start])
  // What is behind the columns is still there.
  const third = segment(LONG, { ...WORDS, into: second })
  expect(third.start.buffer).toBe(first.start.buffer)
  expect(third.start).toHaveLength(first.start.length)
})

test('where they have none, new ones have a quarter to spare, and the columns before are left alone', () => {
  const first = segment(SHORT, WORDS)
  const before = contents(first)
  const second = segment(LONG, { ...WORDS, into: first })
  expect(second.start.buffer).not.toBe(first.start.buffer)
  expect(contents(first)).toEqual(before)
  const third = segment(LONG + LONG.slice(0, LONG.length / 5), { ...WORDS, into: second })
  expect(third.start.buffer).toBe(second.start.buffer)
})

test('columns exactly as long are long enough', () => {
  const first = segment(SHORT, WORDS)
  const second = segment('Six words', { ...WORDS, into: first })
  expect(second.start.buffer).toBe(first.start.buffer)
  const third = segment('Ten words!', { ...WORDS, into: second })
  expect(third.start.buffer).toBe(first.start.buffer)
  const fourth = segment('Ten words!!', { ...WORDS, into: third })
  expect(fourth.start.buffer).not.toBe(first.start.buffer)
})

test('a call that throws writes nothing', () => {
  const into = segment(LONG, WORDS)
  const before = contents(into)
  expect(thrownBy(() => segment(5 as never, { ...WORDS, into })).code).toBe('wrong-type')
  expect(thrownBy(() => segment(SHORT, { granularity: 'letter' as never, into })).code).toBe(
    'invalid-option',
  )
  expect(contents(into)).toEqual(before)
})

test('columns that came by a message are taken, and transferred ones, whose memory is gone, give way to new ones', () => {
  const copied = structuredClone(segment(LONG, WORDS))
  const second = segment(SHORT, { ...WORDS, into: copied })
  expect(second.start.buffer).toBe(copied.start.buffer)

  structuredClone(second, { transfer: [second.start.buffer, second.kind.buffer] as ArrayBuffer[] })
  expect(second.start).toHaveLength(0)
  expect(contents(segment(SHORT, { ...WORDS, into: second }))).toEqual(
    contents(segment(SHORT, WORDS)),
  )
  const halfGone = segment(LONG, WORDS)
  structuredClone(halfGone, { transfer: [halfGone.kind.buffer as ArrayBuffer] })
  expect(contents(segment(SHORT, { ...WORDS, into: halfGone }))).toEqual(
    contents(segment(SHORT, WORDS)),
  )
})

test('columns of another realm are taken', () => {
  const room = runInNewContext(
    `const numbers = new Uint32Array(100)
    ;({ start: numbers.subarray(0, 9), end: numbers.subarray(1, 10), kind: new Uint8Array(100) })`,
  ) as Segments
  const { start, kind } = segment(SHORT, { ...WORDS, into: room })
  expect(start.buffer).toBe(room.start.buffer)
  expect(kind.buffer).toBe(room.kind.buffer)
})

describe('what segment() has not returned is refused', () => {
  const numbers = () => new Uint32Array(10)
  const bytes = () => new Uint8Array(10)
  test.each<[string, () => unknown, string]>([
    ['null', () => null, 'null'],
    ['a number', () => 7, '7'],
    ['numbers', () => ({ start: 0, end: 0, kind: 0 }), 'an object'],
    ['an array', () => [numbers()], 'an array'],
    [
      'columns of two buffers',
      () => ({ start: numbers(), end: numbers(), kind: bytes() }),
      'an object',
    ],
    [
      'a part of a larger buffer',
      () => {
        const all = numbers()
        return { start: all.subarray(2, 4), end: all.subarray(3, 5), kind: bytes() }
      },
      'an object',
    ],
    [
      'kinds in a part of a buffer',
      () => {
        const all = numbers()
        return { start: all.subarray(0, 4), end: all.subarray(1, 5), kind: bytes().subarray(1) }
      },
      'an object',
    ],
    [
      'other elements',
      () => {
        const all = new Int32Array(10)
        return { start: all.subarray(0, 4), end: all.subarray(1, 5), kind: bytes() }
      },
      'an object',
    ],
  ])('%s', (_, make, said) => {
    const error = thrownBy(() => segment(SHORT, { ...WORDS, into: make() as Segments }))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toBe(`The option into is ${said}. Allowed: what segment() has returned.`)
  })
})

test('an analyzer, whose columns may come from another thread, has no such option', async () => {
  const analyzer = await createAnalyzer()
  const into = segment(SHORT, WORDS)
  await expect(analyzer.segment(SHORT, { ...WORDS, into } as never)).rejects.toMatchObject({
    code: 'unknown-option',
  })
  await analyzer.close()
})
