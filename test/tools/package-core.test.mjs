import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildOf, stampedWasm, twoStepGlue } from '../../tools/package/core.mjs'

const EMPTY_MODULE = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])

test('the module says in a custom section which build it is, and is a module still', () => {
  const module = new WebAssembly.Module(stampedWasm(EMPTY_MODULE))
  const [section] = WebAssembly.Module.customSections(module, 'wordbridge')
  assert.equal(Buffer.from(section).toString(), buildOf(EMPTY_MODULE))
})

test('a module can be given the name of the build whose glue it fits', () => {
  const module = new WebAssembly.Module(stampedWasm(EMPTY_MODULE, '1.2.3 other'))
  const [section] = WebAssembly.Module.customSections(module, 'wordbridge')
  assert.equal(Buffer.from(section).toString(), '1.2.3 other')
})

test('builds of different modules have different names', () => {
  assert.notEqual(buildOf(EMPTY_MODULE), buildOf(stampedWasm(EMPTY_MODULE)))
})

test('glue that Emscripten writes in another way is refused', () => {
  assert.throws(
    () => twoStepGlue('export default async () => {}'),
    /adapt tools\/package\/core\.mjs/,
  )
})

const GLUE = `async function createCore(moduleArg = {}) {
  var Module = moduleArg;
  var url = import.meta.url;
  var stackSave = () => 7;
  var stackRestore = () => undefined;
  var _add, _internal;
  function assignWasmExports(wasmExports) {
    _add = Module["_add"] = wasmExports["b"];
    _internal = wasmExports["c"];
  }
  async function createWasm() {
    Module["instantiateWasm"]({ env: {} }, (instance) => assignWasmExports(instance.exports));
  }
  var wasmExports;
  async function run() {}
  wasmExports = await createWasm();
  await run();
  return Module;
}
// Export using ES6 exports
export default createCore;
`

const prepared = async () => {
  const text = twoStepGlue(GLUE)
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`)).default
}

test('the factory is in parentheses, so that V8 compiles it when it reads it', async () => {
  assert.match(twoStepGlue(GLUE), /createCore=\(function\(moduleArg=\{\}\)/)
  assert.equal((await prepared()).length, 0)
})

test('the glue starts in two steps, and has together what is exported to JavaScript', async () => {
  const { imports, start } = (await prepared())()
  assert.deepEqual(imports, { env: {} })
  const module = start({ exports: { b: (one, two) => one + two, c: () => undefined } })
  assert.deepEqual(Object.keys(module.functions), ['stackSave', 'stackRestore', 'add'])
  assert.equal(module.functions.add(1, 2), 3)
  assert.equal(module.functions.stackSave(), 7)
  assert.ok(!Object.hasOwn(module, '_add'))
})

test('glue without exports, or with a start of another kind, is refused', () => {
  for (const part of ['Module["_add"]', 'await run()']) {
    assert.throws(() => twoStepGlue(GLUE.replace(part, 'other')), /adapt tools\/package\/core\.mjs/)
  }
})
