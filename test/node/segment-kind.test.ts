import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { SegmentKind } from 'wordbridge'
import type { CoreModule, CoreOptions } from '../../js/core.ts'
import { readEnumerations } from '../../js/enumerations.ts'
import { coreFolder } from './paths.ts'

/** What the factory that Emscripten made takes. */
interface GlueOptions extends CoreOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object
}

test('SegmentKind has the names and values of the core', async () => {
  const glue = pathToFileURL(path.join(coreFolder, 'wordbridge-core.mjs')).href
  const { default: createCore } = (await import(glue)) as {
    default: (options: GlueOptions) => Promise<CoreModule>
  }
  const module = await WebAssembly.compile(
    readFileSync(path.join(coreFolder, 'wordbridge-core.wasm')),
  )
  const core = await createCore({
    wasmMemory: new WebAssembly.Memory({ initial: 16, maximum: 65536 }),
    instantiateWasm(imports, receive) {
      void WebAssembly.instantiate(module, imports).then((instance) => {
        receive(instance, module)
      })
      return {}
    },
  })
  expect({ ...SegmentKind }).toEqual(readEnumerations(core.enumerations()).SegmentKind)
})
