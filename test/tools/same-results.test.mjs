import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareResults, texts } from '../../tools/same-results.mjs'

const RIGHT = { wordStart: [0, 2], easeOfWords: 62.5, counted: 2, streamed: 2 }

class Level {
  constructor(start, ease) {
    this.values = { start, ease }
  }
  get start() {
    return Uint32Array.from(this.values.start)
  }
  get fleschReadingEase() {
    return Float64Array.of(this.values.ease)
  }
}

/** A package that answers the same whatever it is asked. */
function packageWith({ wordStart, easeOfWords, counted, streamed }) {
  const level = new Level(wordStart, easeOfWords)
  return {
    count: () => counted,
    segment: () => ({ start: Uint32Array.from(wordStart), end: Uint32Array.of(1) }),
    analyze: () => ({ wordCount: counted, readability: { value: easeOfWords } }),
    keywords: () => [{ word: 'a', score: easeOfWords }],
    ngrams: () => [],
    collocations: () => [],
    diversity: () => ({ wordCount: counted }),
    Stream: class {
      feed() {}
      finish() {
        return { stats: { wordCount: streamed }, delete() {} }
      }
    },
    Document: class {
      words = level
      sentences = level
      paragraphs = level
      lines = level
      graphemes = level
      vocabulary = { words: ['a'] }
      delete() {}
    },
  }
}

function differencesOf(other) {
  const first = packageWith(RIGHT)
  return compareResults(first, packageWith({ ...RIGHT, ...other }), { text: 'a b' }).differences
}

test('equal packages do not differ', () => {
  assert.deepEqual(differencesOf({}), [])
})

test('words by other rules are asked for, sentences by abbreviations, other languages, and Markdown', () => {
  const asked = []
  const note = (name) => (_, options) => {
    asked.push(`${name} ${JSON.stringify(options)}`)
    return packageWith(RIGHT)[name]()
  }
  const noted = { count: note('count'), segment: note('segment'), analyze: note('analyze') }
  compareResults({ ...packageWith(RIGHT), ...noted }, packageWith(RIGHT), { text: 'a b' })
  assert.ok(asked.includes('count {"words":"word"}'))
  assert.ok(asked.includes('segment {"granularity":"word","wordRules":{"hyphens":"join"}}'))
  for (const language of ['az', 'tr', 'und']) {
    assert.ok(asked.includes(`analyze {"language":"${language}","mostCommonWords":1000000}`))
  }
  assert.ok(
    asked.includes('count {"granularity":"sentence","sentences":"abbreviations","language":"de"}'),
  )
  assert.ok(asked.includes('segment {"granularity":"word","markup":"markdown","newlines":"wrap"}'))
})

test('another count is a difference, named with its question and text', () => {
  assert.match(
    differencesOf({ counted: 3 })[0],
    /^count \{ granularity: 'grapheme'.* of text: "a b"$/,
  )
})

test('another offset in a column is a difference', () => {
  assert.match(differencesOf({ wordStart: [0, 1] })[0], /^segment /)
  assert.match(differencesOf({ wordStart: [0, 2, 3] })[0], /^segment /)
})

test('the last bit of a number is a difference', () => {
  assert.match(differencesOf({ easeOfWords: 62.5 + 2 ** -47 })[0], /^analyze /)
})

test('another report of a stream is a difference, and so is another measure of words', () => {
  assert.match(differencesOf({ streamed: 3 })[0], /^Stream /)
  const keywords = () => [{ word: 'a', score: 1 }]
  const other = { ...packageWith(RIGHT), keywords }
  assert.match(
    compareResults(packageWith(RIGHT), other, { text: 'a b' }).differences[0],
    /^keywords /,
  )
})

test('only the first difference of a text is told', () => {
  assert.equal(differencesOf({ counted: 3, wordStart: [] }).length, 1)
})

test('the texts are those of the corpora, of the official files, examples of Markdown, and mixtures of them', () => {
  const names = Object.keys(texts())
  assert.ok(names.includes('moby-dick.txt') && names.includes('udhr.txt'))
  assert.equal(names.filter((name) => name.startsWith('official text')).length, 3222)
  assert.equal(names.filter((name) => /^example \d+ of Markdown$/.test(name)).length, 652)
  assert.equal(names.filter((name) => /^mixture \d+$/.test(name)).length, 1000)
  assert.equal(names.filter((name) => /^mixture \d+ with Markdown$/.test(name)).length, 500)
})
