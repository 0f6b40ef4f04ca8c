// Writes the tables of docs/accuracy.md: npm run accuracy [-- NAME...], all or those of the names below. Needs what `npm run build` makes and
// the packages of this folder (npm ci --prefix bench/accuracy); for syllables what `npm test -- native` makes, and espeak-ng.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { load } from '../../dist/wordbridge.mjs'
import { englishRows } from './english.mjs'
import { judgeVersion, languageRows } from './languages.mjs'
import { collocationTable } from './collocations.mjs'
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

const TABLES = {
  keywords: keywordTable,
  collocations: collocationTable,
  english: () => [
    row('percent right', ['words of the dictionary', 'held-out words', 'words of Moby-Dick']),
    '|---|---|---|---|',
    ...englishRows(heldOut()[0].percent),
  ],
  models: () => [
    row('bytes of the model', ['held-out words', 'percent right']),
    '|---|---|---|',
    ...heldOut().map(({ words, bytes, percent }) =>
      row(bytes.toLocaleString('en'), [words.toLocaleString('en'), percent]),
    ),
  ],
  languages: () => [
    row('language', ['distinct words', `espeak-ng ${judgeVersion()}`, 'npm `hyphen`']),
    '|---|---|---|---|',
    ...languageRows(),
  ],
}

await load()
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(TABLES)
let text = readFileSync(page, 'utf8')
for (const name of names) {
  if (!Object.hasOwn(TABLES, name)) throw new Error(`There is no table ${name}.`)
  text = replaceBetween(text, name, TABLES[name]())
}
writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
console.log('docs/accuracy.md is written')
