import { beforeAll, expect, test } from '@jest/globals'
import { analyze, Document, load, Stream, Summary } from 'wordbridge'
import { runCommonJs, runModule } from './run-node.ts'

beforeAll(() => load())

const TEXT = 'The cat and the dog. THE END, don’t!'
const words = (stats: { mostCommonWords: readonly { word: string }[] }): string[] =>
  stats.mostCommonWords.map(({ word }) => word)

test('stop words are left out of the most common words alone, in any case and spelling', () => {
  const stopWords = ['The', 'AND', "don't"]
  const stats = analyze(TEXT, { stopWords })
  expect(words(stats)).toEqual(['cat', 'dog', 'end'])
  expect({ ...stats, mostCommonWords: [] }).toEqual({ ...analyze(TEXT), mostCommonWords: [] })
  expect(words(analyze(TEXT))).toContain('the')
})

test('as many words are found as are wanted', () => {
  expect(words(analyze('a a a b b c c d', { stopWords: ['a', 'x'], mostCommonWords: 2 }))).toEqual([
    'b',
    'c',
  ])
  expect(words(analyze('a b', { stopWords: ['a', 'b'] }))).toEqual([])
})

test('documents, their snapshots, streams and summaries leave them out too', () => {
  const options = { stopWords: new Set(['the', 'and', 'don’t']) }
  const document = new Document(TEXT, options)
  document.update(0, 3, 'A')
  expect(words(document.stats)).toEqual(['a', 'cat', 'dog', 'end'])
  const again = Document.restore(document.snapshot())
  expect(again.stats).toEqual(document.stats)
  again.delete()
  document.delete()
  const stream = new Stream(options)
  stream.feed(TEXT)
  const summary = stream.finish()
  expect(words(summary.stats)).toEqual(['cat', 'dog', 'end'])
  const restored = Summary.restore(summary.save(), { stopWords: ['cat'] })
  expect(words(restored.stats)).toEqual(['the', 'and', 'dog', "don't", 'end'])
  summary.delete()
  restored.delete()
})

test('a list that changes is read again', () => {
  const stopWords = ['the']
  expect(words(analyze('the cat', { stopWords }))).toEqual(['cat'])
  stopWords[0] = 'cat'
  expect(words(analyze('the cat', { stopWords }))).toEqual(['the'])
})

test('Turkish stop words are folded as Turkish is', () => {
  expect(words(analyze('IŞIK ile', { language: 'tr', stopWords: ['ışık'] }))).toEqual(['ile'])
})

test('the lists of the package are there for both module systems', async () => {
  const use = (list: string): string =>
    `load().then(() => console.log(${list}.length > 100, Object.isFrozen(${list}), analyze('the whale', { stopWords: ${list} }).mostCommonWords[0].word))`
  const imported = await runModule(
    `import { analyze, load } from 'wordbridge'\nimport en from 'wordbridge/stop-words/en'\n${use('en')}`,
  )
  const required = await runCommonJs(
    `const { analyze, load } = require('wordbridge')\nconst en = require('wordbridge/stop-words/en')\n${use('en')}`,
  )
  expect(imported).toEqual({ status: 0, stdout: 'true true whale\n', stderr: '' })
  expect(required).toEqual(imported)
})
