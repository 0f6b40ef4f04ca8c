// Writes the tables of docs/accuracy.md: npm run accuracy. Needs what `npm run build` and `npm test -- native` make, the packages of
// this folder (npm ci --prefix bench/accuracy), and espeak-ng.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { load } from '../../dist/wordbridge.mjs'
import { englishRows } from './english.mjs'
import { judgeVersion, languageRows } from './languages.mjs'
import { keywordTable } from './keywords.mjs'
import { row } from './table.mjs'

const page = fileURLToPath(new URL('../../docs/accuracy.md', import.meta.url))
const test = fileURLToPath(
  new URL('../../build/native-debug/test/native/lexicon_test', import.meta.url),
)

/** What the test of the core prints of words that were held out: bytes of a model and percent right, the largest first. */
function heldOut() {
  const { stdout, error } = spawnSync(test, ['--gtest_filter=SyllableModel.*'], {
    encoding: 'utf8',
  })
  if (error !== undefined) throw new Error(`Run npm test -- native first: ${error.message}`)
  const found = [
    ...stdout.matchAll(/of (\d+) held-out words by a model of (\d+) bytes: ([\d.]+) %/g),
  ]
  return found.map(([, words, bytes, percent]) => ({
    words: +words,
    bytes: +bytes,
    percent: +percent,
  }))
}

function replaceBetween(text, name, lines) {
  const begin = `<!-- ${name}: written by npm run accuracy -->`
  const end = `<!-- /${name} -->`
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)]
  return `${text.slice(0, from)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`
}

await load()
const models = heldOut()
let text = readFileSync(page, 'utf8')
text = replaceBetween(text, 'keywords', keywordTable())
text = replaceBetween(text, 'english', [
  row('percent right', ['words of the dictionary', 'held-out words', 'words of Moby-Dick']),
  '|---|---|---|---|',
  ...englishRows(models[0].percent),
])
text = replaceBetween(text, 'models', [
  row('bytes of the model', ['held-out words', 'percent right']),
  '|---|---|---|',
  ...models.map(({ words, bytes, percent }) =>
    row(bytes.toLocaleString('en'), [words.toLocaleString('en'), percent]),
  ),
])
text = replaceBetween(text, 'languages', [
  row('language', ['distinct words', `espeak-ng ${judgeVersion()}`, 'npm `hyphen`']),
  '|---|---|---|---|',
  ...languageRows(),
])
writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
console.log('docs/accuracy.md is written')
