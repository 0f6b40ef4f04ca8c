// Writes the table of docs/policies.md from test/data/word-policies/texts.tsv: node tools/policies.mjs [--check]
// With --check nothing is written, and the exit status is 1 if something else stands there.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inProject } from './project.mjs'

const page = inProject('docs/policies.md')
const texts = inProject('test/data/word-policies/texts.tsv')

const table = /(<!-- texts: written by tools\/policies\.mjs -->\n)[^]*?(<!-- end -->)/

/** The rows of the fixture as a table of Markdown. */
function tableOf(fixture) {
  const [names, ...rows] = fixture
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
  const policies = names.slice(1, -1)
  const head = ['text', ...policies.map((name) => `\`${name}\``), '']
  const lines = rows.map((row) => names.map((_, column) => cell(row[column] ?? '', column === 0)))
  const rule = head.map((_, column) => (column > 0 && column <= policies.length ? '---:' : '---'))
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const cell = (text, isCode) => (isCode ? `\`${text}\`` : text)

/** The page with the table that the fixture gives. */
export function written(text) {
  const fixture = readFileSync(texts, 'utf8')
  return text.replace(table, (whole, begin, end) => `${begin}\n${tableOf(fixture)}\n\n${end}`)
}

// Prettier lays out tables anew.
const comparable = (text) => text.replace(/ *\| */g, '|').replace(/-{2,}/g, '--')

/** Whether the page has the table that the fixture gives. */
export function isWritten() {
  const text = readFileSync(page, 'utf8')
  return table.test(text) && comparable(written(text)) === comparable(text)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    process.exitCode = isWritten() ? 0 : 1
  } else {
    writeFileSync(page, written(readFileSync(page, 'utf8')))
  }
}
