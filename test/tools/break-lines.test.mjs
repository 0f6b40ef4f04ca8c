import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { breakLinesOf, placesToBreak } from '../../tools/package/break-lines.mjs'
import { temporaryDirectory } from './temporary-directory.mjs'

const LONGEST = 320

/** A hundred functions of a few statements, and as many methods; what looks like code stands in strings. */
const source = Array.from({ length: 100 }, (_, i) => {
  return `
export function twice${i}(value) {
  if (typeof value !== 'number') throw new TypeError(\`};function wrong${i}(){} \${value}\`)
  for (let i = 0; i < 2; i++) value += "};class{}".length
  return value
}
export class Kept${i} {
  #value = ${i}
  static of() { return new Kept${i}() }
  get value() { label: for (;;) break label
    return this.#value }
}`
}).join('\n')

async function minified(t, banner = '') {
  const file = path.join(temporaryDirectory(t), 'made.mjs')
  await build({
    stdin: { contents: source, sourcefile: 'source.js' },
    outfile: file,
    format: 'esm',
    minify: true,
    sourcemap: true,
    banner: { js: banner },
  })
  return file
}

/** Of its lines, but for the list of what is exported. */
const longest = (text) =>
  Math.max(...text.split('\n').map((line) => (line.startsWith('export{') ? 0 : line.length)))

test('lines become short, and nothing else', async (t) => {
  const file = await minified(t)
  const before = readFileSync(file, 'utf8')
  breakLinesOf(file)
  const after = readFileSync(file, 'utf8')
  assert.ok(longest(before) > 20 * LONGEST)
  assert.ok(longest(after) <= LONGEST, `${longest(after)} characters`)
  assert.equal(after.replaceAll('\n', ''), before.replaceAll('\n', ''))
  const made = await import(pathToFileURL(file).href)
  assert.equal(made.twice7(1), 19)
  assert.equal(made.Kept99.of().value, 99)
  assert.throws(() => made.twice3('x'), { message: '};function wrong3(){} x' })
})

test('what is too long without a place to break stays as it is', () => {
  const text = JSON.stringify('};function a(){}'.repeat(100))
  assert.deepEqual(placesToBreak(`var a=${text};`), [])
  const [place, ...others] = placesToBreak(`var a=${text};function b(){}`)
  assert.equal(place, `var a=${text};`.length)
  assert.deepEqual(others, [])
  assert.deepEqual(placesToBreak(''), [])
})

test('lines that are there are not broken where they are short', () => {
  const line = `var a=${JSON.stringify('x'.repeat(LONGEST - 20))};`
  assert.deepEqual(placesToBreak(`${line}\n${line}\n${line}`), [])
  assert.deepEqual(placesToBreak(`${line}\n${line}${line}`), [2 * line.length + 1])
})

for (const banner of ['', '#!/usr/bin/env node\n/*! made */']) {
  test(`the source map leads to where things were${banner && ', below a banner'}`, async (t) => {
    const file = await minified(t, banner)
    breakLinesOf(file)
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
    const lines = readFileSync(file, 'utf8').split('\n')
    const wanted = source.split('\n')
    for (const number of [0, 50, 99]) {
      const row = lines.findIndex((line) => line.includes(`wrong${number}()`))
      const column = lines[row].indexOf(`throw new TypeError(\`};function wrong${number}()`)
      const { originalLine, originalColumn } = map.findEntry(row, column)
      const original = wanted[originalLine].slice(originalColumn)
      assert.ok(original.startsWith('throw new TypeError('), original)
      assert.ok(original.includes(`wrong${number}()`), original)
    }
  })
}
