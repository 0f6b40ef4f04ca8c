// Measures what a pool gains: node bench/pool/measure.mjs [--write]
// Documents of several sizes on this thread and in pools of one worker to as many as the machine runs at once. With --write
// the table also goes into docs/pool.md. Takes a minute; measures dist/ as it is.
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { inProject } from '../../tools/project.mjs'
import { writeMarked } from '../../tools/write-marked.mjs'
import { english } from '../corpora.mjs'
import { median } from '../statistics.mjs'

const ROUNDS = 7
/** Bytes of text that each way analyses in a round. */
const TOTAL = 16e6
const SIZES = { '500 B': 500, '5 kB': 5e3, '50 kB': 5e4, '1 MB': 1e6 }

const page = inProject('docs/pool.md')
const MARK = 'pool: written by bench/pool/measure.mjs'

if (existsSync(inProject('dist/pool-node.mjs'))) {
  await main()
} else {
  console.error('dist/ is missing. Run: npm run build')
  process.exitCode = 1
}

async function main() {
  const { analyze, load } = await imported('wordbridge.mjs')
  const { createPool } = await imported('pool-node.mjs')
  await load()
  const text = english(
    readFileSync(inProject('test/data/corpora/moby-dick.txt'), 'utf8'),
    TOTAL,
  ).toString()
  const sizes = workerCounts()
  const pools = await Promise.all(sizes.map((size) => createPool(size)))
  const rows = []
  for (const [name, size] of Object.entries(SIZES)) {
    const documents = cut(text, size)
    const ways = [
      () => documents.forEach((each) => analyze(each)),
      ...pools.map((pool) => () => drain(pool.analyzeAll(documents))),
    ]
    rows.push([name, ...(await speeds(ways))])
  }
  await Promise.all(pools.map((pool) => pool.close()))
  const written = [...table(rows, sizes), '', describedMachine(), ''].join('\n')
  console.log(written)
  if (!process.argv.includes('--write')) return
  writeMarked(page, MARK, written)
}

function imported(name) {
  return import(pathToFileURL(inProject('dist', name)).href)
}

/** 1, 2, 4, ... up to the threads of the machine. */
function workerCounts() {
  const most = availableParallelism()
  const counts = [1]
  while (counts.at(-1) * 2 <= most) counts.push(counts.at(-1) * 2)
  return counts
}

/** Documents of their own, not slices of one string, which would keep all of it. */
function cut(text, size) {
  const documents = []
  for (let start = 0; start < text.length; start += size) {
    documents.push(Buffer.from(text.slice(start, start + size)).toString())
  }
  return documents
}

async function drain(results) {
  for await (const { error } of results) if (error) throw error
}

/** MB a second of each way, medians of rounds in which each has its turn; the first round warms up. */
async function speeds(ways) {
  const times = ways.map(() => [])
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, way] of ways.entries()) {
      const start = performance.now()
      await way()
      if (round >= 0) times[index].push(performance.now() - start)
    }
  }
  return times.map((each) => TOTAL / median(each) / 1e3)
}

function table(rows, sizes) {
  const heads = [
    'size of a document',
    'this thread',
    ...sizes.map((size) => `${size} worker${size === 1 ? '' : 's'}`),
  ]
  return [heads, heads.map((_, index) => (index === 0 ? '---' : '---:')), ...rows.map(cells)].map(
    (row) => `| ${row.join(' | ')} |`,
  )
}

function cells([name, alone, ...pooled]) {
  const shown = (speed) => `${Number(speed.toPrecision(2)).toLocaleString('en')} MB/s`
  return [
    name,
    shown(alone),
    ...pooled.map((speed) => `${shown(speed)} (${(speed / alone).toFixed(1)} ×)`),
  ]
}

function describedMachine() {
  const { model } = cpus()[0]
  return `Node ${process.version}, ${model.trim()}, ${cpus().length} threads; medians of ${ROUNDS} rounds in which every way has its turn.`
}
