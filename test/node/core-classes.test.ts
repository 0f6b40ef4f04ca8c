import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CoreModule, CoreOptions } from '../../js/core.ts'
import { fastCore } from '../../js/fast-core.ts'
import { coreFolder } from './paths.ts'
import { runModule } from './run-node.ts'

/** What the factory that Emscripten made takes. */
interface GlueOptions extends CoreOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object
}

interface Allocator {
  _malloc(size: number): number
  _free(pointer: number): void
}

/** A core whose memory cannot grow. */
async function smallCore(): Promise<CoreModule & Allocator> {
  const glue = pathToFileURL(path.join(coreFolder, 'wordbridge-core.mjs')).href
  const { default: createCore } = (await import(glue)) as {
    default: (options: GlueOptions) => Promise<CoreModule & Allocator>
  }
  const module = await WebAssembly.compile(
    readFileSync(path.join(coreFolder, 'wordbridge-core.wasm')),
  )
  return createCore({
    wasmMemory: new WebAssembly.Memory({ initial: 16, maximum: 16 }),
    instantiateWasm(imports, receive) {
      void WebAssembly.instantiate(module, imports).then((instance) => {
        receive(instance, module)
      })
      return {}
    },
  })
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
    for (let block = module._malloc(size); block !== 0; block = module._malloc(size)) {
      blocks.push(block)
    }
  }
  expect(() => core.makers).toThrow(expect.objectContaining({ code: 'out-of-memory' }))
  expect(module).not.toHaveProperty('makeDocument')
  // No more than it asks for: two of the largest blocks, which lie beside each other.
  for (const block of blocks.slice(0, 2)) module._free(block)
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
