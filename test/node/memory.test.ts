import { beforeAll, describe, expect, test } from '@jest/globals'
import { analyze, load, segment } from 'wordbridge'
import { thrownBy } from './thrown.ts'
import { type WasmInstance, watchLoad } from './wasm-instance.ts'

let instance: WasmInstance

beforeAll(async () => {
  instance = await watchLoad(load)
})

const bytesOfMemory = () => instance.memory.buffer.byteLength

describe('memory is where it was after warm-up', () => {
  test('after 100,000 analyses of texts of many lengths', () => {
    const paragraph = 'Größer, länger: 3 Wörter\u2019 \u{1F600} und mehr.\n'
    const texts = Array.from({ length: 100 }, (_, index) => paragraph.repeat(1 + (index % 50)))
    const analyzeAll = () => {
      for (const text of texts) analyze(text)
    }
    for (let round = 0; round < 10; round++) analyzeAll()
    const before = bytesOfMemory()
    for (let round = 0; round < 1000; round++) analyzeAll()
    expect(bytesOfMemory()).toBe(before)
  })

  test('after 10,000 segmentations', () => {
    const text = 'Words, and more words. '.repeat(20)
    const segmentAll = (times: number) => {
      for (let round = 0; round < times; round++) segment(text, { granularity: 'grapheme' })
    }
    segmentAll(100)
    const before = bytesOfMemory()
    segmentAll(10_000)
    expect(bytesOfMemory()).toBe(before)
  })

  test('after 20 texts of megabytes that did not fit at first', () => {
    const text = '\u0436\u{1F600}\u4E2D'.repeat(300_000)
    const analyzeTimes = (times: number) => {
      for (let round = 0; round < times; round++) analyze(text, { mostCommonWords: 0 })
    }
    analyzeTimes(3)
    const before = bytesOfMemory()
    analyzeTimes(20)
    expect(bytesOfMemory()).toBe(before)
  })

  test('after 10,000 refused calls', () => {
    const before = bytesOfMemory()
    for (let round = 0; round < 10_000; round++) {
      thrownBy(() => analyze(round as unknown as string))
      thrownBy(() => segment('text', { granularity: 'letter' as 'word' }))
    }
    expect(bytesOfMemory()).toBe(before)
  })
})

describe('when memory cannot grow', () => {
  const refusal = new RangeError('could not grow')
  const refuseToGrow = <Result>(work: () => Result): Result => {
    instance.memory.grow = () => {
      throw refusal
    }
    try {
      return work()
    } finally {
      Reflect.deleteProperty(instance.memory, 'grow')
    }
  }

  test.each([
    ['a string of ASCII', () => 'word '.repeat(4_000_000)],
    ['a string that outgrows its first guess', () => '\u4E2D'.repeat(4_000_000)],
    ['bytes', () => new Uint8Array(2 ** 28).fill(0x61)],
  ])('%s is out of memory, and the next text is analysed', (_, makeText) => {
    const text = makeText()
    refuseToGrow(() => {
      const error = thrownBy(() => segment(text, { granularity: 'grapheme' }))
      expect(error.code).toBe('out-of-memory')
      expect(error.message).toContain('in parts')
      expect(analyze('one two').wordCount).toBe(2)
    })
    const before = bytesOfMemory()
    for (let round = 0; round < 5; round++) {
      refuseToGrow(() => thrownBy(() => segment(text, { granularity: 'grapheme' })))
    }
    expect(bytesOfMemory()).toBe(before)
  })
})

describe('a string arrives whole', () => {
  const pieces = ['a', '\u00E9', '\u4E2D', '\u{1F600}', '\uD800']
  const lengths = [0, 1, 5, 1365, 1366, 349_525, 349_526, 700_001]

  test.each(lengths)('of %i pieces, of every width of character', (length) => {
    for (const piece of pieces) {
      const text = piece.repeat(length)
      expect(analyze(text, { mostCommonWords: 0 })).toMatchObject({
        byteCount: Buffer.byteLength(text),
        characters: { utf16Units: text.length, codePoints: length },
      })
    }
  })

  test.each(lengths)('of %i letters of ASCII before wider ones', (length) => {
    const text = 'x'.repeat(length) + '\u{1F600}\u4E2D'.repeat(400_000) + 'y'
    expect(analyze(text, { mostCommonWords: 0 })).toMatchObject({
      byteCount: Buffer.byteLength(text),
      characters: { utf16Units: text.length },
    })
  })
})
