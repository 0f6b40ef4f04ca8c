// The module without imports, as any host runs it: node --test test/module/
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { TextEncoder } from 'node:util'
import { analyze, load, segment } from '../../dist/wordbridge.mjs'
import { Granularity, modules, start, Status } from './core.mjs'

const list = new URL('../../src/abi/symbols.txt', import.meta.url)
const symbols = readFileSync(list, 'utf8').trimEnd().split('\n')
const book = readFileSync(new URL('../data/corpora/moby-dick.txt', import.meta.url))
const mixed =
  'Naïve café, 한국어 — “Dr. Smith” paid 3.50 €. 😀\n\nTwo\xadwords: http://example.com/a?b=1'

/** What Emscripten exports of every module: a host needs none of it. */
const namesOfEmscripten = [
  '__indirect_function_table',
  '_emscripten_stack_restore',
  'emscripten_stack_get_current',
]

await load()

/** Numbers of wb_totals by their places. */
function totalsOf(core, text) {
  return core.withText(text, (address, size) => {
    assert.equal(core.exports.wb_analyze(address, size, 0, core.out), Status.ok)
    const analysis = core.handle()
    assert.equal(core.exports.wb_analysis_totals(analysis, core.out), Status.ok)
    const totals = core.column(BigUint64Array, core.out, 14).map(Number)
    assert.equal(core.exports.wb_analysis_free(analysis), Status.ok)
    return totals
  })
}

function boundaries(core, text, granularity, unit) {
  return core.withText(text, (address, size) =>
    core.withOffsets(unit, (options) => {
      const { exports } = core
      assert.equal(exports.wb_segment(address, size, granularity, options, core.out), Status.ok)
      const segmentation = core.handle()
      assert.equal(exports.wb_segmentation_columns(segmentation, core.out), Status.ok)
      const [count, , ends] = core.column(Uint32Array, core.out, 4)
      const column = core.column(Uint32Array, ends, count)
      assert.equal(exports.wb_segmentation_free(segmentation), Status.ok)
      return column
    }),
  )
}

for (const { preset, bytes } of modules) {
  test(`${preset}: nothing is imported, and what is exported is the C interface`, async () => {
    const module = await WebAssembly.compile(bytes)
    assert.deepEqual(WebAssembly.Module.imports(module), [])
    const names = WebAssembly.Module.exports(module).map(({ name }) => name)
    assert.deepEqual(names.filter((name) => name.startsWith('wb_')).sort(), symbols)
    const others = names.filter((name) => !name.startsWith('wb_')).sort()
    assert.deepEqual(others, ['_initialize', 'memory', ...namesOfEmscripten].sort())
  })

  test(`${preset}: a book has the counts that the package has`, async () => {
    const stats = analyze(book)
    const { characters } = stats
    const core = await start(bytes)
    assert.deepEqual(totalsOf(core, book), [
      stats.wordCount,
      stats.distinctWordCount,
      stats.sentenceCount,
      stats.paragraphCount,
      stats.lineCount,
      stats.syllableCount,
      stats.byteCount,
      stats.illFormedCount,
      characters.graphemes,
      characters.graphemesWithoutSpaces,
      characters.codePoints,
      characters.codePointsWithoutSpaces,
      characters.utf16Units,
      characters.utf16UnitsWithoutSpaces,
    ])
  })

  test(`${preset}: segments are those of the package, in every unit of offsets`, async () => {
    const core = await start(bytes)
    const encoder = new TextEncoder()
    for (const [name, number] of Object.entries(Granularity)) {
      const { end } = segment(mixed, { granularity: name.replace(/s$/, '') })
      const utf16 = [...end]
      assert.deepEqual(boundaries(core, mixed, number, 1), utf16)
      const before = utf16.map((offset) => mixed.slice(0, offset))
      const utf8 = before.map((text) => encoder.encode(text).length)
      assert.deepEqual(boundaries(core, mixed, number, 0), utf8)
      const codePoints = before.map((text) => [...text].length)
      assert.deepEqual(boundaries(core, mixed, number, 2), codePoints)
    }
  })

  test(`${preset}: errors are statuses with a message, and work goes on`, async () => {
    const core = await start(bytes)
    const { exports } = core
    assert.equal(exports.wb_analyze(0, 1, 0, core.out), Status.invalidArgument)
    assert.notEqual(core.string(exports.wb_error_message()), '')
    assert.equal(exports.wb_analysis_free(core.out), Status.invalidHandle)
    core.withOffsets(9, (options) => {
      assert.equal(exports.wb_count(0, 0, 1, options, core.out), Status.invalidOption)
    })
    assert.equal(exports.wb_block_allocate(0xffffffff), 0)
    assert.equal(core.string(exports.wb_status_name(1)), 'out-of-memory')
    assert.equal(totalsOf(core, 'one two')[0], 2)
  })

  test(`${preset}: a document follows edits`, async () => {
    const core = await start(bytes)
    const { exports } = core
    const document = core.withText('One two. Three.', (address, size) => {
      assert.equal(exports.wb_document_create(address, size, 0, core.out), Status.ok)
      return core.handle()
    })
    core.withText('Four five', (address, size) => {
      assert.equal(exports.wb_document_update(document, 0, 3, address, size, 0), Status.ok)
      const far = exports.wb_document_update(document, 90, 91, address, size, 0)
      assert.equal(far, Status.outOfRange)
    })
    assert.equal(exports.wb_document_analysis(document, core.out), Status.ok)
    assert.equal(exports.wb_analysis_totals(core.handle(), core.out), Status.ok)
    assert.equal(Number(core.view.getBigUint64(core.out, true)), 4)
    assert.equal(exports.wb_document_free(document), Status.ok)
  })

  test(`${preset}: a callback in its table is told of progress, and can cancel`, async () => {
    const core = await start(bytes)
    const text = 'A short line of words.\n'.repeat(50_000)
    const told = []
    const address = await core.callback((userData, done, total) => {
      told.push([userData, Number(done), Number(total)])
      return told.length < 3 || userData === 0 ? 0 : 1
    })
    const analyzed = (userData) =>
      core.withText(text, (place, size) =>
        core.withProgress(address, userData, (options) =>
          core.exports.wb_analyze(place, size, options, core.out),
        ),
      )
    assert.equal(analyzed(0), Status.ok)
    assert.equal(core.exports.wb_analysis_free(core.handle()), Status.ok)
    assert.deepEqual(told.at(-1), [0, text.length, text.length])
    assert.ok(told.length > 5)
    told.length = 0
    assert.equal(analyzed(7), Status.cancelled)
    assert.deepEqual([told.length, told[0][0]], [3, 7])
  })

  test(`${preset}: memory grows by half, and is used again`, async () => {
    const core = await start(bytes)
    const buffers = new Set()
    const text = 'word '.repeat(4_000)
    for (let round = 0; round < 2_000; round++) {
      core.withText(text, (address, size) => {
        assert.equal(core.exports.wb_document_create(address, size, 0, core.out), Status.ok)
      })
      const document = core.handle()
      if (round >= 100) assert.equal(core.exports.wb_document_free(document), Status.ok)
      buffers.add(core.exports.memory.buffer)
    }
    // A hundred documents are kept, some 20 MB: from 1 MB that is eight times half as much more.
    assert.ok(buffers.size <= 12, `${buffers.size} buffers`)
    assert.ok(core.exports.memory.buffer.byteLength < 2 ** 26)
  })
}
