// What a stream takes does not grow with its text. Each test is a process of its own that feeds more than a hundred megabytes.
import { expect, test } from '@jest/globals'
import { runNode } from './run-node.ts'

const MEGABYTES = 128
/** Beyond the megabyte that the module starts with: the text at hand, the vocabulary of some words, and the module's own. */
const MOST = 2 * 2 ** 20

/** Feeds pieces of about 60 kB, made by `piece(i)`, and answers the bytes that memory grew by and what was counted. */
async function feedMuch(piece: string, options = '{}'): Promise<{ grown: number; bytes: number }> {
  const script = `
    let memory
    const { Memory } = WebAssembly
    WebAssembly.Memory = function (options) { return (memory = new Memory(options)) }
    const { load, Stream } = await import('wordbridge')
    await load()
    const start = memory.buffer.byteLength
    const stream = new Stream(${options})
    const piece = ${piece}
    while (stream.bytes < ${MEGABYTES} * 1e6) stream.feed(piece)
    const summary = stream.finish()
    const { stats } = summary
    if (stats.byteCount !== stream.bytes) throw new Error('not all was counted')
    console.log(JSON.stringify({ grown: memory.buffer.byteLength - start, bytes: stats.byteCount }))`
  const { status, stdout, stderr } = await runNode(['--input-type=module', '--eval', script])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout) as { grown: number; bytes: number }
}

test.each([
  ['prose with blank lines', `'It was late. Nobody had gone home.\\n\\n'.repeat(1700)`, '{}'],
  ['one line', `'"key": 12.5, "name": "value (of it)", '.repeat(1600)`, '{}'],
  [
    'lines of sixty columns without a blank one',
    `('Some words that fill a line of sixty columns, and no more it. '.slice(0, 60) + '\\n').repeat(1000)`,
    '{}',
  ],
  [
    'a log under newlines wrap',
    `'2026-11-25 ERROR it failed again\\n'.repeat(1800)`,
    "{ newlines: 'wrap' }",
  ],
  ['white space', `' '.repeat(60_000)`, '{}'],
])('%s', async (_, piece, options) => {
  const { grown, bytes } = await feedMuch(piece, options)
  expect(bytes).toBeGreaterThanOrEqual(MEGABYTES * 1e6)
  expect(grown).toBeLessThan(MOST)
})
