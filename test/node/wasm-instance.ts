import { jest } from '@jest/globals'

/** The parts of a running core that a test looks at or breaks. */
export interface WasmInstance {
  readonly memory: WebAssembly.Memory
  /** From now on every call into the core throws this. */
  failWith(error: Error): void
}

/**
 * Runs a `load()` and hands out the WebAssembly instance that it makes. The core's exports have minified names, so
 * its memory is found by its type, among the imports, and all its functions can be made to fail.
 */
export async function watchLoad(load: () => Promise<void>): Promise<WasmInstance> {
  const memories: unknown[] = []
  let failure: Error | undefined
  const instantiate = WebAssembly.instantiate.bind(WebAssembly) as (
    module: WebAssembly.Module,
    imports?: WebAssembly.Imports,
  ) => Promise<WebAssembly.Instance>
  const spy = jest
    .spyOn(WebAssembly, 'instantiate')
    .mockImplementation(async (module: WebAssembly.Module, imports?: WebAssembly.Imports) => {
      const instance = await instantiate(module, imports)
      for (const part of Object.values(imports ?? {})) memories.push(...Object.values(part))
      return { exports: breakable(instance.exports, () => failure) }
    })
  try {
    await load()
  } finally {
    spy.mockRestore()
  }
  const memory = memories.find((each) => each instanceof WebAssembly.Memory)
  if (memory === undefined) throw new Error('the core imports no memory')
  return {
    memory,
    failWith(error) {
      failure = error
    },
  }
}

/** Exports whose functions, and those of whose table, throw the failure if there is one. */
function breakable(
  exports: WebAssembly.Exports,
  failure: () => Error | undefined,
): WebAssembly.Exports {
  const wrap =
    (work: (...args: unknown[]) => unknown) =>
    (...args: unknown[]): unknown => {
      const error = failure()
      if (error !== undefined) throw error
      return work(...args)
    }
  const wrapped: WebAssembly.Exports = {}
  for (const [name, value] of Object.entries(exports)) {
    wrapped[name] = typeof value === 'function' ? wrap(value as () => unknown) : value
    if (value instanceof WebAssembly.Table) {
      // The same function each time: the debug build compares them.
      const entries = new Map<number, () => unknown>()
      const get = value.get.bind(value) as (index: number) => () => unknown
      value.get = (index: number) => {
        const entry = entries.get(index) ?? wrap(get(index))
        entries.set(index, entry)
        return entry
      }
    }
  }
  return wrapped
}
