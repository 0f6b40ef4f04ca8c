import { expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PreparedCore } from '../../js/core-glue.d.ts'
import type { CoreModule, CoreOptions } from '../../js/core.ts'
import { fastCore } from '../../js/fast-core.ts'
import { coreFolder, repository } from './paths.ts'
import { runModule } from './run-node.ts'

interface PackageTool {
  readonly twoStepGlue: (text: string) => string
}

interface Glue {
  readonly default: (options: CoreOptions) => PreparedCore
}

/** A core whose memory cannot grow. */
async function smallCore(): Promise<CoreModule> {
  const read = (name: string) => readFile(path.join(coreFolder, name))
  // As the package has it.
  const tool = path.join(repository, 'tools/package/core.mjs')
  const { twoStepGlue } = (await import(tool)) as PackageTool
  const glue = twoStepGlue((await read('wordbridge-core.mjs')).toString())
  const address = `data:text/javascript;base64,${Buffer.from(glue).toString('base64')}`
  const { default: prepareCore } = (await import(address)) as Glue
  const wasmMemory = new WebAssembly.Memory({ initial: 16, maximum: 16 })
  const core = prepareCore({ wasmMemory })
  const module = await WebAssembly.compile(await read('wordbridge-core.wasm'))
  return core.start(await WebAssembly.instantiate(module, core.imports))
}

test('The classes of documents are made when they are needed', async () => {
  const module = await smallCore()
  const core = fastCore(module)
  expect(module).not.toHaveProperty('makeDocument')
  expect(core.makers).toHaveProperty('makeSummary')
  expect(core.makers).toHaveProperty('makeDocument')
})

test('Without memory for them there is an error, and with it they are made', async () => {
  const module = await smallCore()
  const core = fastCore(module)
  const blocks = []
  for (const size of [2 ** 14, 2 ** 10, 2 ** 6]) {
    for (let block = core.malloc(size); block !== 0; block = core.malloc(size)) {
      blocks.push(block)
    }
  }
  expect(() => core.makers).toThrow(expect.objectContaining({ code: 'out-of-memory' }))
  expect(module).not.toHaveProperty('makeDocument')
  // No more than it asks for: two of the largest blocks, which lie beside each other.
  for (const block of blocks.slice(0, 2)) core.free(block)
  expect(core.makers).toHaveProperty('makeDocument')
})

test('Where the stack ends they are made whole or not at all', async () => {
  const { stdout, stderr } = await runModule(`
    import { Document, load } from 'wordbridge'
    await load()
    let depth = 0
    const measure = () => { depth++; measure() }
    try { measure() } catch { /* The end. */ }
    const dive = (left, work) => (left > 0 ? dive(left - 1, work) + 0 : work())
    const work = () => {
      const document = new Document('One two.')
      const { length } = document.words
      document.delete()
      return length
    }
    const errors = new Set()
    let words
    for (let left = depth; words === undefined && left >= 0; left -= 3) {
      try { words = dive(left, work) } catch (error) { errors.add(error.code ?? error.name) }
    }
    console.log(JSON.stringify({ words, errors: [...errors].sort() }))
  `)
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({ words: 4, errors: ['RangeError', 'stack-exhausted'] })
})
