// Files much larger than the memory that the command takes for them. WORDBRIDGE_LARGE_FILE sets their size, in megabytes.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { analyze, load, type TextStats } from 'wordbridge'
import { dataFile } from '../paths.ts'
import { runNode } from '../run-node.ts'
import { command, Folder } from './command.ts'

const MEGABYTES = Number(process.env['WORDBRIDGE_LARGE_FILE'] ?? 64)
/** More than a file of some megabytes takes: buffers on their way, which the collector of garbage lets lie for a while. */
const MOST_MORE = 40 * 2 ** 20
/** The module starts with 2 MiB, and the vocabulary of the book takes less than one. */
const MOST_WASM = 8 * 2 ** 20

const book = readFileSync(dataFile('corpora/moby-dick.txt'))
const times = Math.ceil((MEGABYTES * 1e6) / book.length)
const small = Buffer.concat(Array<Buffer>(4).fill(book))
const large = Buffer.concat(Array<Buffer>(times).fill(book))
const folder = new Folder()

const files = {
  small: folder.write('small.txt', small),
  other: folder.write('other.txt', small),
  large: folder.write('large.txt', large),
  again: folder.write('again.txt', large),
  packed: folder.write('large.txt.gz', gzipSync(large, { level: 1 })),
  wide: folder.write(
    'wide.txt',
    Buffer.from(`\uFEFF${book.toString().repeat(times / 2)}`, 'utf16le'),
  ),
  line: folder.write('line.txt', large.toString().replace(/\s/g, ' ')),
}

let once: TextStats
beforeAll(async () => {
  await load()
  once = analyze(book)
})
afterAll(() => {
  folder.remove()
})

/** Writes down, at the end of a process, the most memory it had and how much is that of the modules of its main thread. */
const MEASURE = `
  import { writeSync } from 'node:fs'
  const memories = []
  const { Memory } = WebAssembly
  WebAssembly.Memory = function (options) {
    const memory = new Memory(options)
    memories.push(memory)
    return memory
  }
  process.on('exit', () => {
    const wasm = memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
    writeSync(2, JSON.stringify({ rss: process.resourceUsage().maxRSS * 1024, wasm }))
  })`

async function measured(args: readonly string[]) {
  const measure = ['--import', `data:text/javascript,${encodeURIComponent(MEASURE)}`]
  const { status, stdout, stderr } = await runNode([...measure, command, '--json', ...args])
  expect(status).toBe(0)
  const { total } = JSON.parse(stdout) as { total: TextStats }
  return { ...(JSON.parse(stderr) as { rss: number; wasm: number }), total }
}

test.each([
  ['a text', 'large', times],
  ['a text that is packed', 'packed', times],
  ['UTF-16', 'wide', Math.floor(times / 2)],
  ['one line', 'line', times],
] as const)(`%s of ${MEGABYTES} MB takes as much memory as one of 5 MB`, async (_, name, books) => {
  const little = await measured([files.small])
  const much = await measured([files[name]])
  expect(much.total.wordCount).toBe(books * once.wordCount)
  expect(much.total.distinctWordCount).toBe(once.distinctWordCount)
  expect(much.rss - little.rss).toBeLessThan(MOST_MORE)
  expect(much.wasm).toBeLessThan(MOST_WASM)
})

test('two texts at the same time take as much memory as two small ones', async () => {
  const little = await measured(['--jobs=2', files.small, files.other])
  const much = await measured(['--jobs=2', files.large, files.again])
  expect(much.total.wordCount).toBe(2 * times * once.wordCount)
  expect(much.rss - little.rss).toBeLessThan(2 * MOST_MORE)
})
