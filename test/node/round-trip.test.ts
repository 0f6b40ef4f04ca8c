import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { analyze, type Granularity, load, type Newlines, segment, SegmentKind } from 'wordbridge'
import { anyText, linesOfText, wellFormedText } from './random-text.ts'

const GRANULARITIES: readonly Granularity[] = ['grapheme', 'word', 'sentence', 'paragraph', 'line']
const newlines = fc.constantFrom<Newlines>('break', 'wrap', 'auto')
const text = fc.oneof(anyText, wellFormedText, linesOfText)

beforeAll(load)

test.each(GRANULARITIES)(
  'the slices at each %s are not empty and join to the text',
  (granularity) => {
    fc.assert(
      fc.property(text, newlines, (string, policy) => {
        const { start, end, kind } = segment(string, { granularity, newlines: policy })
        const slices = Array.from(start, (from, index) => string.slice(from, end[index]))
        expect(slices.join('')).toBe(string)
        expect(slices).not.toContain('')
        expect(end).toHaveLength(start.length)
        expect(kind).toHaveLength(start.length)
      }),
      { numRuns: 1000 },
    )
  },
)

test.each(GRANULARITIES)(
  'bytes give the same %s boundaries as the string they encode',
  (granularity) => {
    const encoder = new TextEncoder()
    fc.assert(
      fc.property(text, newlines, (string, policy) => {
        const options = { granularity, newlines: policy }
        expect(segment(encoder.encode(string), options)).toEqual(segment(string, options))
      }),
      { numRuns: 300 },
    )
  },
)

test('coarser boundaries are boundaries of what they are made of', () => {
  const within = [
    ['paragraph', 'sentence'],
    ['paragraph', 'line'],
  ] as const
  fc.assert(
    fc.property(text, newlines, (string, policy) => {
      for (const [coarse, fine] of within) {
        const ends = new Set(segment(string, { granularity: fine, newlines: policy }).end)
        for (const end of segment(string, { granularity: coarse, newlines: policy }).end) {
          expect(ends).toContain(end)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('analyze counts what segment cuts', () => {
  const isWord = (kind: number) => kind >= SegmentKind.number
  const isNotBlank = (kind: number) => kind > SegmentKind.space
  fc.assert(
    fc.property(text, newlines, (string, policy) => {
      const kinds = (granularity: Granularity) =>
        segment(string, { granularity, newlines: policy }).kind
      expect(analyze(string, { newlines: policy })).toMatchObject({
        wordCount: kinds('word').filter(isWord).length,
        paragraphCount: kinds('paragraph').filter(isNotBlank).length,
        lineCount: kinds('line').length,
        characters: { graphemes: kinds('grapheme').length, utf16Units: string.length },
      })
    }),
    { numRuns: 500 },
  )
})

test('lone surrogates are counted as isWellFormed sees them', () => {
  fc.assert(
    fc.property(anyText, (string) => {
      const replaced = string.toWellFormed()
      const different = Array.from(
        { length: string.length },
        (_, index) => string.charCodeAt(index) !== replaced.charCodeAt(index),
      )
      expect(analyze(string).illFormedCount).toBe(different.filter(Boolean).length)
    }),
    { numRuns: 500 },
  )
})
