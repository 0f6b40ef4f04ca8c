import prepareCore from 'wordbridge-core'
import build from 'wordbridge-core.build'
import type { CoreModule } from './core.ts'
import { WordbridgeError } from './errors.ts'
import { hasSimd } from './has-simd.ts'
import { Instance, isLoaded, useInstance } from './instance.ts'
import { checkLoadOptions } from './options.ts'
import { addPack } from './packs.ts'
import type { LoadOptions, LoadSyncOptions, WasmSource } from './types.ts'
import { compile, compileSync, ignore, loadError } from './wasm-source.ts'

const PAGE = 2 ** 16
/** What the module is linked with: see INITIAL_MEMORY in wasm/CMakeLists.txt. */
const INITIAL_PAGES = 16

/** A `load` of one of the entries. */
export type Load = (options?: LoadOptions) => Promise<void>

interface Start {
  readonly maximumMemory: number
  readonly done: Promise<void>
}

let latest: Start | undefined
let pending: Start | undefined

/**
 * Starts the module unless it is started, or starting. For all functions `load`, which differ in where the module comes from
 * if the options do not say.
 *
 * Rejects with `'load-failed'`, `'wrong-type'`, `'unknown-option'` or `'invalid-option'`.
 */
export async function start(options: LoadOptions, byDefault: () => WasmSource): Promise<void> {
  if (isStartNeeded(options)) {
    const { maximumMemory, wasm } = checkLoadOptions(options)
    const started: Start = {
      maximumMemory,
      done: run(maximumMemory, async () => compile(wasm ?? byDefault())).then((core) => {
        // loadSync() may have been quicker.
        if (pending === started) useInstance(new Instance(core))
      }),
    }
    pending = latest = started
    const end = (): void => {
      if (pending === started) pending = undefined
    }
    started.done.then(end, end)
  }
  await latest?.done
  for (const pack of options.packs ?? []) addPack(pack)
}

/** The same at once, while a start that needs time may be under way. Throws what {@link start} rejects with. */
export function startSync(
  options: LoadSyncOptions,
  byDefault: () => LoadSyncOptions['wasm'],
): void {
  if (isStartNeeded(options) || pending !== undefined) startNow(options, byDefault)
  for (const pack of options.packs ?? []) addPack(pack)
}

function startNow(options: LoadSyncOptions, byDefault: () => LoadSyncOptions['wasm']): void {
  const { maximumMemory, wasm } = checkLoadOptions(options)
  try {
    const module = requireOwn(compileSync(wasm ?? byDefault()))
    const core = prepareCore({ wasmMemory: makeMemory(maximumMemory) })
    useInstance(new Instance(core.start(new WebAssembly.Instance(module, core.imports))))
  } catch (error) {
    throw explained(error)
  }
  pending = undefined
  latest = { maximumMemory, done: Promise.resolve() }
}

/** Checks the options. Throws `'invalid-option'` if the module has other ones already. */
function isStartNeeded(options: LoadOptions): boolean {
  const { maximumMemory } = checkLoadOptions(options)
  if (latest === undefined || (pending === undefined && !isLoaded())) return true
  ignore(options.wasm)
  if (options.maximumMemory === undefined || maximumMemory === latest.maximumMemory) return false
  throw new WordbridgeError(
    'invalid-option',
    `The module is already loaded with a maximumMemory of ${latest.maximumMemory} bytes: set it in the first load().`,
  )
}

async function run(
  maximumMemory: number,
  getModule: () => Promise<WebAssembly.Module>,
): Promise<CoreModule> {
  const compiled = getModule()
  ignore(compiled)
  try {
    // Which takes the time of this thread while others compile.
    const core = prepareCore({ wasmMemory: makeMemory(maximumMemory) })
    const module = requireOwn(await compiled)
    return core.start(await WebAssembly.instantiate(module, core.imports))
  } catch (error) {
    throw explained(error)
  }
}

function makeMemory(maximumMemory: number): WebAssembly.Memory {
  return new WebAssembly.Memory({
    initial: INITIAL_PAGES,
    maximum: Math.floor(maximumMemory / PAGE),
  })
}

/** The glue fits one module alone: the names between them are short, and mean something else in another build. */
function requireOwn(module: WebAssembly.Module): WebAssembly.Module {
  const [section] = WebAssembly.Module.customSections(module, 'wordbridge')
  const found = section && new TextDecoder().decode(section)
  if (found === build) return module
  const what = found === undefined ? 'not that of wordbridge' : `that of wordbridge ${found}`
  throw loadError(
    `the module is ${what}, and this is wordbridge ${build}: use dist/wordbridge.wasm of the same package`,
  )
}

function explained(error: unknown): WordbridgeError {
  if (error instanceof WordbridgeError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new WordbridgeError(
    'load-failed',
    `The WebAssembly module of wordbridge could not be started: ${reason}. ${advice()}`,
    { cause: error },
  )
}

function advice(): string {
  if (typeof WebAssembly === 'object' && !hasSimd()) {
    return (
      'This host has no SIMD of WebAssembly: give load() or loadSync(), as the option wasm, the module that does without, ' +
      'wordbridge/wordbridge-plain.wasm.'
    )
  }
  return "It needs WebAssembly and, under a Content-Security-Policy, script-src 'wasm-unsafe-eval'."
}
