// Nothing stays behind, in the core or in JavaScript. Each test is a process of its own with the collector at hand; what it
// measures after warm-up must be where it was at the end.
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { runNode } from './run-node.ts'
import { repository } from './paths.ts'

const prelude = (loadOptions: string): string => `
import { setImmediate } from 'node:timers/promises'
let memory
const { Memory } = WebAssembly
WebAssembly.Memory = function (options) { return (memory = new Memory(options)) }
const { analyze, count, Document, identifyLanguage, load, score, segment, Stream, Summary, WordbridgeError } = await import('wordbridge')
await load(${loadOptions})
const collect = async () => { for (let i = 0; i < 5; i++) { gc(); await setImmediate() } }
const state = async () => { await collect(); return [memory.buffer.byteLength, process.memoryUsage().heapUsed] }
async function measure(work, warmUp, times) {
  for (let i = 0; i < warmUp; i++) { work(i); if (i % 100 === 0) await setImmediate() }
  const before = await state()
  for (let i = 0; i < times; i++) { work(i); if (i % 100 === 0) await setImmediate() }
  const after = await state()
  console.log(JSON.stringify({ wasm: after[0] - before[0], heap: after[1] - before[1] }))
}
`
/** What V8 itself keeps more or less of between two collections, in bytes. */
const HEAP_NOISE = 1_000_000

async function expectNoGrowth(script: string, loadOptions = ''): Promise<void> {
  const args = ['--expose-gc', '--input-type=module', '--eval', prelude(loadOptions) + script]
  const { status, stdout, stderr } = await runNode(args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { wasm, heap } = JSON.parse(stdout) as { wasm: number; heap: number }
  expect(wasm).toBe(0)
  expect(heap).toBeLessThan(HEAP_NOISE)
}

test('a million analyses of short texts', () =>
  expectNoGrowth(`
    const texts = ['Hello, world.', 'Gr\\u00F6\\u00DFer als 3?', '\\uD800', '', '\\u4E2D\\u6587 text']
    await measure((i) => analyze(texts[i % texts.length]), 10_000, 1_000_000)`))

test('a million counts of short texts', () =>
  expectNoGrowth(`
    const texts = ['Hello, world.', 'Gr\\u00F6\\u00DFer als 3?', '\\uD800', '', new Uint8Array([0x61, 0xFF, 0x20])]
    await measure((i) => count(texts[i % texts.length]), 10_000, 1_000_000)`))

test('100,000 counts, analyses and segmentations by other policies', () =>
  expectNoGrowth(`
    const text = 'A well-known text\\u2014don\\u2019t, http://a.b/c \\u4E2D\\u6587 & \\uD800 42.'
    const policies = ['whitespace', 'word', 'docs', 'cjk-characters']
    const work = (i) => {
      const options = { words: policies[i % 4], wordRules: { hyphens: i % 3 ? 'join' : 'split' } }
      count(text, options); analyze(text, options); segment(text, { granularity: 'word', ...options })
    }
    await measure(work, 5_000, 100_000)`))

test('10,000 documents made and deleted', () =>
  expectNoGrowth(`
    const text = 'A document of some words. '.repeat(40)
    const work = () => {
      const document = new Document(text)
      document.words.start; document.graphemes.length; document.stats; document.vocabulary.words
      document.lend(({ words }) => words.start.view[0])
      document.delete()
    }
    await measure(work, 500, 10_000)`))

test('10,000 documents made and dropped, with the collector called', () =>
  expectNoGrowth(`
    const text = 'A document that nobody deletes. '.repeat(40)
    const work = (i) => { new Document(text); if (i % 100 === 99) gc() }
    await measure(work, 2000, 10_000)`))

test('100,000 edits, each of a word that was never there, and their undoing', () =>
  expectNoGrowth(`
    const document = new Document('A document of some words. It has two sentences.\\n'.repeat(2000))
    const work = (i) => {
      const at = (i * 7919) % document.length
      const { undo } = document.update(at, at, 'w' + i + '. X')
      document.update(undo.from, undo.to, undo.text)
      if (i % 1000 === 0) { document.words.start; document.range(at, at); document.sentences.changedSince(i) }
    }
    await measure(work, 20_000, 100_000)`))

test('10,000 scores, contributions and counts of sentences', () =>
  expectNoGrowth(`
    const work = () => {
      const document = new Document('A document of some words. It has two sentences. '.repeat(20))
      document.sentenceContributions('gunning-fog')
      document.sentenceCounts('letters')
      document.stats.scores
      document.delete()
      analyze('Some words.', { formulas: ['smog'] }).scores
    }
    await measure(work, 500, 10_000)`))

test('10,000 segmentations of every granularity', () =>
  expectNoGrowth(`
    const granularities = ['grapheme', 'word', 'sentence', 'paragraph', 'line']
    const work = (i) => segment('Words, and \\u{1F600} more. '.repeat(10), { granularity: granularities[i % 5] })
    await measure(work, 500, 10_000)`))

test('10,000 streams finished, merged, saved and restored, and 10,000 that were not finished', () =>
  expectNoGrowth(`
    const text = 'A text of some words. It is fed in parts.\\n\\n'.repeat(40)
    const total = new Stream().finish()
    const work = () => {
      const stream = new Stream()
      stream.feed(text)
      stream.feed(text)
      const summary = stream.finish()
      total.merge(summary)
      const restored = Summary.restore(summary.save())
      restored.stats
      restored.delete()
      summary.delete()
      const unfinished = new Stream()
      unfinished.feed(text)
      unfinished.delete()
    }
    await measure(work, 500, 10_000)`))

test('4,000 of everything that cuts sentences by abbreviations, of the caller too', () =>
  expectNoGrowth(`
    const text = 'Dr. Smith met J. Doe at 5 p.m. Monday. See Sched. A of it. Then it rained. '.repeat(10)
    const work = (i) => {
      const options = { language: ['en', 'de', 'ru', 'und'][i % 4], abbreviations: ['Sched.', 'z. Hd.', 'x' + i] }
      analyze(text, options)
      segment(text, { granularity: 'sentence', ...options })
      count(text, { granularity: 'sentence', ...options })
      const document = new Document(text, options)
      document.update(3, 8, 'x. Y')
      document.sentences.start
      const restored = Document.restore(document.snapshot())
      restored.delete()
      document.delete()
      const stream = new Stream(options)
      stream.feed(text)
      stream.finish().delete()
      const unfinished = new Stream(options)
      unfinished.feed(text)
      unfinished.delete()
    }
    await measure(work, 500, 4000)`))

test('10,000 streams and summaries dropped, with the collector called', () =>
  expectNoGrowth(`
    const text = 'A text that nobody deletes. '.repeat(40)
    const work = (i) => {
      const stream = new Stream()
      stream.feed(text)
      if (i % 2 === 0) stream.finish()
      if (i % 100 === 99) gc()
    }
    await measure(work, 2000, 10_000)`))

/** Ways to provoke an error again and again in one process, by code. */
const ERRORS: Readonly<Record<string, string>> = {
  'wrong-type': `analyze(7)`,
  'unknown-option': `analyze('text', { top: 3 })`,
  'invalid-option': `new Document('text', { offsets: 'bytes' })`,
  'wrong-language': `score('flesch-reading-ease', { words: 1, sentences: 1, syllables: 1 }, 'de')`,
  'counts-needed': `analyze('text', { formulas: ['spache-1974'] })`,
  'order-needed': `summary.ngrams()`,
  'pack-missing': `identifyLanguage('text')`,
  'text-too-large': `Document.fromBytes(2 ** 32, () => 0)`,
  'out-of-range': `document.slice(99)`,
  deleted: `gone.words`,
  finished: `finished.feed('text')`,
  'different-policies': `summary.merge(other)`,
  'invalid-data': `Summary.restore(damaged)`,
  'foreign-handle': `Document.prototype.delete.call({})`,
  'lease-ended': `document.lend(({ words }) => words.start).get(0)`,
  'view-detached': `document.lend(({ words }) => {
    const { view } = words.start
    memory.grow(0)
    return view[0]
  })`,
  busy: `analyze(long, { onProgress() { analyze('x') } })`,
  'the-caller': `new Document(long, { onProgress() { throw new WordbridgeError('the-caller', '') } })`,
  'the-filler': `Document.fromBytes(1000, () => { throw new WordbridgeError('the-filler', '') })`,
}
const ONCE = [
  'disconnected',
  'worker-failed',
  'not-loaded',
  'load-failed',
  'broken',
  'out-of-memory',
  'stack-exhausted',
]

test.each(Object.entries(ERRORS))('10,000 errors of the code %s', (code, provoke) =>
  expectNoGrowth(`
    const document = new Document('some text')
    const gone = new Document('gone')
    gone.delete()
    const finished = new Stream()
    const summary = finished.finish()
    const other = new Stream({ newlines: 'wrap' }).finish()
    const damaged = summary.save().fill(0, 20)
    const long = 'word '.repeat(30_000)
    const times = ${['busy', 'the-caller'].includes(code) ? 1000 : 10_000}
    const work = () => {
      try { ${provoke} } catch (error) { if (error.code === '${code}') return; throw error }
      throw new Error('nothing was thrown')
    }
    await measure(work, 200, times)`),
)

test('1,000 errors of the code out-of-memory', () =>
  expectNoGrowth(
    `
    const large = 'word '.repeat(500_000)
    const bytes = new TextEncoder().encode(large)
    const word = 'x'.repeat(2_500_000) // other long texts are counted a piece at a time
    const unique = Array.from({ length: 60_000 }, (_, i) => 'w' + i).join(' ')
    const calls = [
      () => analyze(large), () => analyze(bytes), () => count(word), () => new Document(large), () => segment(large, { granularity: 'grapheme' }),
      () => Document.fromBytes(5_000_000, () => 0), () => new Stream().feed(unique), () => document.update(3, 4, large),
    ]
    const document = new Document('One two.')
    const work = (i) => {
      try { calls[i % calls.length]() } catch (error) { if (error.code === 'out-of-memory') return; throw error }
      throw new Error('nothing was thrown')
    }
    await measure(work, 50, 1000)
    document.update(3, 4, ', ')
    if (document.text !== 'One, two.') throw new Error('an edit that failed left something')`,
    '{ maximumMemory: 2 ** 21 }',
  ))

test('1,000 errors of the code stack-exhausted', () =>
  expectNoGrowth(`
    const text = 'word '.repeat(200)
    let typed = 0
    const deep = () => {
      try { deep() } catch { /* the bottom */ }
      try { analyze(text); count(text) } catch (error) { if (error.code === 'stack-exhausted') typed++; throw error }
    }
    const work = () => { try { deep() } catch { /* too deep */ } analyze(text) }
    await measure(work, 5, 20)`))

test('10,000 errors of the code disconnected', () =>
  expectNoGrowth(`
    const { connectDocuments } = await import('wordbridge')
    const documents = connectDocuments(new MessageChannel().port1)
    documents.close()
    const check = (error) => { if (error.code !== 'disconnected') throw error }
    const work = () => { documents.create('text').catch(check) }
    await measure(work, 500, 10_000)`))

test('1,000 documents of another thread made and deleted, made and dropped, made and aborted', () =>
  expectNoGrowth(`
    const { connectDocuments, serve } = await import('wordbridge')
    const { port1, port2 } = new MessageChannel()
    const server = serve(port2)
    const documents = connectDocuments(port1)
    const text = 'A document of some words. '.repeat(400)
    async function use(i) {
      const document = await documents.create(text)
      await document.update(0, 1, 'Another')
      if (i % 2 === 0) await document.delete()
      const controller = new AbortController()
      const unwanted = documents.create(text, { signal: controller.signal }).catch(() => undefined)
      controller.abort()
      await unwanted
    }
    for (let i = 0; i < 200; i++) { await use(i); if (i % 50 === 49) await collect() }
    const before = await state()
    for (let i = 0; i < 1000; i++) { await use(i); if (i % 50 === 49) await collect() }
    const after = await state()
    console.log(JSON.stringify({ wasm: after[0] - before[0], heap: after[1] - before[1] }))
    documents.close()
    server.close()`))

test('20,000 documents through a pool', () =>
  expectNoGrowth(`
    const { createPool } = await import('wordbridge/pool')
    const pool = await createPool(2)
    const text = 'A document of some words. '.repeat(40)
    function* documents(length) { for (let i = 0; i < length; i++) yield i % 100 === 0 ? 5 : text }
    async function run(length) {
      for await (const { stats, error } of pool.analyzeAll(documents(length))) if (!stats && !error) throw 0
    }
    await run(2_000)
    const before = await state()
    await run(20_000)
    const after = await state()
    console.log(JSON.stringify({ wasm: after[0] - before[0], heap: after[1] - before[1] }))
    await pool.close()`))

test('every code is among them or can happen but once', () => {
  const source = readFileSync(`${repository}/js/errors.ts`, 'utf8')
  const codes = Array.from(source.matchAll(/^ {2}\| '([a-z-]+)'/gm), ([, code]) => code)
  const covered = new Set([...Object.keys(ERRORS), ...ONCE])
  expect(codes.filter((code) => code !== undefined && !covered.has(code))).toEqual([])
})
