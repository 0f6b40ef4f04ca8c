import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { analyze, load, Stream, type StreamOptions, Summary, type TextStats } from 'wordbridge'
import { wellFormedText } from './random-text.ts'
import { runNode } from './run-node.ts'
import { thrownBy } from './thrown.ts'

beforeAll(() => load())

function summaryOf(text: string, options?: StreamOptions): Summary {
  const stream = new Stream(options)
  stream.feed(text)
  return stream.finish()
}

function changed(bytes: Uint8Array, place: number, byte: number): Uint8Array {
  const copy = bytes.slice()
  copy[place] = byte
  return copy
}

describe('merge()', () => {
  test('makes the summary of both texts', () => {
    fc.assert(
      fc.property(wellFormedText, wellFormedText, (first, second) => {
        const summary = summaryOf(`${first}.\u2029`)
        const other = summaryOf(second)
        expect(summary.merge(other)).toBe(summary)
        // Nothing of the rules looks across a paragraph separator.
        expect(summary.stats).toEqual(analyze(`${first}.\u2029${second}`))
        expect(other.stats).toEqual(analyze(second))
        summary.delete()
        other.delete()
      }),
    )
  })

  test('finds the most common words of both, which neither has among its own', () => {
    const first = summaryOf('a a a b b c c d', { mostCommonWords: 1 })
    const second = summaryOf('e e e b b c d', { mostCommonWords: 1 })
    expect(first.merge(second).stats.mostCommonWords).toEqual([{ word: 'b', count: 4 }])
    expect(first.stats.distinctWordCount).toBe(5)
  })

  test('adds the syllables that were counted, however each text counted them', () => {
    const first = summaryOf('xyzzy cat', { syllables: { xyzzy: 5 } })
    const second = summaryOf('xyzzy xyzzy plugh', { syllables: { xyzzy: 7, plugh: 9 } })
    const { syllableCount } = first.merge(Summary.restore(second.save())).stats
    expect(syllableCount).toBe(5 + 1 + 7 + 7 + 9)
    second.delete()
    first.delete()
  })

  test('takes the summary itself', () => {
    const summary = summaryOf('One two. Two.\u2029')
    expect(summary.merge(summary).stats).toEqual(analyze('One two. Two.\u2029One two. Two.\u2029'))
  })

  test.each([
    [{ newlines: 'break' }, "newlines 'break'"],
    [{ language: 'und' }, "language 'und'"],
  ] as const)('refuses a summary made with %p, and names both policies', (options, named) => {
    const summary = summaryOf('text')
    const error = thrownBy(() => summary.merge(summaryOf('text', options)))
    expect(error.code).toBe('different-policies')
    expect(error.message).toContain(named)
    expect(error.message).toContain(
      "newlines 'auto', language 'en', sentences 'uax29' and Unicode 17.0.0",
    )
    expect(summary.stats).toEqual(analyze('text'))
  })

  test.each([undefined, null, 7, 'text'])('refuses %p', (other) => {
    const summary = summaryOf('text')
    expect(thrownBy(() => summary.merge(other as unknown as Summary)).code).toBe('wrong-type')
  })

  test('refuses what is no summary, and a deleted one', () => {
    const summary = summaryOf('text')
    expect(thrownBy(() => Summary.prototype.merge.call(summary, {} as never)).code).toBe(
      'foreign-handle',
    )
    const gone = summaryOf('gone')
    gone.delete()
    expect(thrownBy(() => summary.merge(gone)).code).toBe('deleted')
    expect(summary.stats).toEqual(analyze('text'))
  })
})

describe('save() and restore()', () => {
  test('give a summary back', () => {
    fc.assert(
      fc.property(
        wellFormedText,
        fc.constantFrom('auto' as const, 'break' as const, 'wrap' as const),
        fc.constantFrom('en' as const, 'und' as const),
        (text, newlines, language) => {
          const saved = summaryOf(text, { newlines, language }).save()
          const restored = Summary.restore(saved)
          expect(restored.stats).toEqual(analyze(text, { newlines, language }))
          expect(restored.newlines).toBe(newlines)
          expect(restored.language).toBe(language)
          expect(restored.unicodeVersion).toBe('17.0.0')
          expect(restored.save()).toEqual(saved)
        },
      ),
    )
  })

  test('let a restored summary be merged', () => {
    const restored = Summary.restore(summaryOf('One.\u2029').save())
    expect(restored.merge(summaryOf('Two.')).stats).toEqual(analyze('One.\u2029Two.'))
  })

  test('leave the number of common words to the reader', () => {
    const saved = summaryOf('a a b', { mostCommonWords: 0 }).save()
    expect(Summary.restore(saved, { mostCommonWords: 1 }).stats.mostCommonWords).toEqual([
      { word: 'a', count: 2 },
    ])
  })

  test.each<[string, (saved: Uint8Array) => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'do not begin as'],
    ['JSON', () => new TextEncoder().encode('{"wordCount":1}'), 'do not begin as'],
    ['half of a summary', (saved) => saved.slice(0, saved.length / 2), 'cut off or were changed'],
    ['a changed summary', (saved) => changed(saved, 20, 99), 'cut off or were changed'],
    ['a summary of another format', (saved) => changed(saved, 8, 5), 'A newer version'],
  ])('say what is wrong with %s', (_, damage, reason) => {
    const saved = damage(summaryOf('One two. Three.').save())
    const error = thrownBy(() => Summary.restore(saved))
    expect(error.code).toBe('invalid-data')
    expect(error.message).toContain(reason)
  })

  test('survive any bytes', () => {
    const saved = summaryOf('One two. Three.').save()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 90 }), fc.boolean(), (bytes, begun) => {
        const any = begun ? Uint8Array.from([...saved.slice(0, 14), ...bytes]) : bytes
        expect(thrownBy(() => Summary.restore(any)).code).toBe('invalid-data')
      }),
    )
    expect(Summary.restore(saved).stats).toEqual(analyze('One two. Three.'))
  })

  test.each([undefined, 'text', new Uint16Array(9)])('refuse %p', (saved) => {
    expect(thrownBy(() => Summary.restore(saved as unknown as Uint8Array)).code).toBe('wrong-type')
  })
})

describe('a summary', () => {
  test('has numbers of its own, that outlive it', () => {
    const summary = summaryOf('One two.')
    const stats: TextStats = summary.stats
    expect(JSON.parse(JSON.stringify(summary))).toEqual(JSON.parse(JSON.stringify(stats)))
    summary.delete()
    summary[Symbol.dispose]()
    expect(summary.deleted).toBe(true)
    expect(stats).toEqual(analyze('One two.'))
  })

  test('that was deleted answers nothing', () => {
    const summary = summaryOf('text')
    summary.delete()
    const calls = [
      () => summary.stats,
      () => summary.newlines,
      () => summary.language,
      () => summary.unicodeVersion,
      () => summary.save(),
      () => summary.merge(summary),
    ]
    for (const call of calls) expect(thrownBy(call).code).toBe('deleted')
  })

  test('is not made with new', () => {
    const Constructor = Summary as unknown as new () => Summary
    expect(thrownBy(() => new Constructor()).code).toBe('wrong-type')
  })

  test('that has no memory for another stays as it is', async () => {
    const script = `
      import { load, Stream } from 'wordbridge'
      await load({ maximumMemory: 3 * 2 ** 20 })
      const summaryOf = (text) => { const stream = new Stream(); stream.feed(text); return stream.finish() }
      const words = (prefix) => Array.from({ length: 9000 }, (_, i) => prefix + i).join(' ')
      const summary = summaryOf(words('a'))
      const before = JSON.stringify(summary)
      const others = []
      let code
      for (let i = 0; code === undefined && i < 100; i++) {
        try { others.push(summaryOf(words('b' + i))); summary.merge(others.at(-1)) }
        catch (error) { code = error.code; others.forEach((each) => each.delete()) }
      }
      const again = summaryOf('x y')
      console.log(code, again.stats.wordCount, summary.stats.wordCount % 9000)`
    expect(await runNode(['--input-type=module', '--eval', script])).toEqual({
      status: 0,
      stdout: 'out-of-memory 2 0\n',
      stderr: '',
    })
  })
})
