import { beforeAll, describe, expect, test } from '@jest/globals'
import { analyze, load, segment } from 'wordbridge'
import { thrownBy } from './thrown.ts'

beforeAll(load)

const analyzeWith = (options: unknown) => () => analyze('text', options as object)
const segmentWith = (options: unknown) => () =>
  segment('text', options as Parameters<typeof segment>[1])

describe('options that are not a plain object', () => {
  test.each<[unknown]>([
    [null],
    ['en'],
    [5],
    [[]],
    [new Map()],
    [Object.create({ language: 'en' })],
  ])('%p are a wrong type', (options) => {
    for (const call of [analyzeWith(options), segmentWith(options)]) {
      const error = thrownBy(call)
      expect(error.code).toBe('wrong-type')
      expect(error.message).toContain('plain object')
    }
  })
})

describe('an unknown option', () => {
  test.each<[object, string]>([
    [{ lang: 'en' }, '"lang"'],
    [{ mostCommonWords: 3, top: 3 }, '"top"'],
    [{ [Symbol('hidden')]: 1 }, 'Symbol(hidden)'],
    [{ toString: 1 }, '"toString"'],
  ])('%p is named, and the known ones are listed', (options, name) => {
    const error = thrownBy(analyzeWith(options))
    expect(error.code).toBe('unknown-option')
    expect(error.message).toContain(name)
    expect(error.message).toContain('language, newlines, mostCommonWords')
  })

  test('of one function is not known to the other', () => {
    const error = thrownBy(segmentWith({ granularity: 'word', mostCommonWords: 1 }))
    expect(error.code).toBe('unknown-option')
    expect(error.message).toContain('granularity, newlines')
  })
})

describe('a value that is not allowed', () => {
  test.each<[string, unknown, string]>([
    ['language', 'xx', '"xx"'],
    ['language', 'EN', '"EN"'],
    ['language', 1, '1'],
    ['newlines', 'unwrap', '"unwrap"'],
    ['newlines', ['break'], 'an array'],
    ['newlines', 'x'.repeat(1000), `"${'x'.repeat(40)}"...`],
    ['mostCommonWords', -1, '-1'],
    ['mostCommonWords', 1.5, '1.5'],
    ['mostCommonWords', Number.NaN, 'NaN'],
    ['mostCommonWords', Number.POSITIVE_INFINITY, 'Infinity'],
    ['mostCommonWords', '3', '"3"'],
    ['mostCommonWords', 3n, '3n'],
    ['mostCommonWords', {}, 'an object'],
  ])('of %s, such as %p, is shown with those that are', (name, value, shown) => {
    const error = thrownBy(analyzeWith({ [name]: value }))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain(`The option ${name} is ${shown}. Allowed: `)
  })

  test('of granularity is shown with those that are', () => {
    const error = thrownBy(segmentWith({ granularity: 'letter' }))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain(
      `"letter". Allowed: 'grapheme', 'word', 'sentence', 'paragraph', 'line'.`,
    )
  })
})

test('a missing granularity is asked for', () => {
  for (const options of [{}, undefined, { granularity: undefined }]) {
    const error = thrownBy(segmentWith(options))
    expect(error.code).toBe('invalid-option')
    expect(error.message).toContain('granularity is required')
  }
})

test('undefined stands for the default', () => {
  const options = { language: undefined, newlines: undefined, mostCommonWords: undefined }
  expect(analyzeWith(options)()).toEqual(analyze('text'))
})

test('null is a value, and no option has it', () => {
  expect(thrownBy(analyzeWith({ language: null })).code).toBe('invalid-option')
})

test('an object without prototype is a plain object', () => {
  const options = Object.assign(Object.create(null) as object, { language: 'und' })
  expect(analyzeWith(options)().language).toBe('und')
})

test('what stands on Object.prototype is no option', () => {
  Object.defineProperty(Object.prototype, 'language', { value: 'xx', configurable: true })
  try {
    expect(analyze('text', {}).language).toBe('en')
  } finally {
    Reflect.deleteProperty(Object.prototype, 'language')
  }
})
